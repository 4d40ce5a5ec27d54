import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addGoal,
  addObservation,
  addReply,
  answerAssessment,
  eraseLine,
  type FollowUp,
  type Goal,
  isFull,
  MOST_LINES,
  markGoal,
  NOTHING_WRITTEN,
  type Observation,
  type Proposal,
  proposeAssessment,
  stateOf,
  writtenWith,
} from './follow-up.ts';
import type { ViewContent } from './view-parts.ts';

const said = (id: string) => ({ id, by: 'worker' as const, name: 'Nadia', at: '2026-11-03T09:00:00.000Z', text: id });
const observation = (id: string, workerId = 'n'): Observation => ({
  ...{ ...said(id), workerId, on: '2026-11-03', replies: [] },
});
const goal = (id: string, workerId = 'n'): Goal => ({
  ...{ ...said(id), workerId, firstStep: 'Lire', doer: 'both', when: null, marks: [], replies: [] },
});
const content: ViewContent = {
  ...{ today: '2026-11-03', paid: null, ahead: null, papers: null, household: null, rights: null, empty: [] },
};
const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  ...{ ...said(id), workerId: 'n', before: content, now: content, observationIds: [] },
  ...more,
});
const reply = (id: string) => ({ ...said(id), by: 'tester' as const, isWrong: true });
const mark = (id: string, state: 'doing' | 'done') => {
  const { text: _text, ...rest } = said(id);
  return { ...rest, state };
};

describe('what two people write together', () => {
  it('is written once, however often it is sent', () => {
    const steps: ((all: FollowUp) => FollowUp)[] = [
      (all) => addObservation(all, observation('o')),
      (all) => addGoal(all, goal('g')),
      (all) => addReply(all, 'o', reply('r')),
      (all) => addReply(all, 'g', reply('s')),
      (all) => markGoal(all, 'g', mark('m', 'doing')),
      (all) => proposeAssessment(all, proposal('a', { observationIds: ['o'] })),
      (all) => answerAssessment(all, 'a', { state: 'agreed', at: '2026-11-04', text: '' }),
    ];
    const once = steps.reduce((all, step) => step(all), NOTHING_WRITTEN);
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }), (times) => {
        const often = steps.reduce(
          (all, step, index) => Array.from({ length: 1 + (times[index] ?? 0) }, () => step).reduce((a, s) => s(a), all),
          NOTHING_WRITTEN,
        );
        expect(often).toEqual(once);
      }),
    );
    expect(once.observations[0]?.replies).toHaveLength(1);
    expect(once.goals.map(stateOf)).toEqual(['doing']);
  });

  it('keeps a reply beside what it answers, and drops one that answers nothing', () => {
    const all = addObservation(addObservation(NOTHING_WRITTEN, observation('o')), observation('p'));
    const answered = addReply(addReply(all, 'o', reply('r')), 'elsewhere', reply('s'));
    expect(answered.observations.map(({ replies }) => replies.length)).toEqual([1, 0]);
  });

  it('says how a goal goes, without saying the same twice in a row', () => {
    const start = addGoal(addGoal(NOTHING_WRITTEN, goal('g')), goal('h'));
    expect(start.goals.map(stateOf)).toEqual(['todo', 'todo']);
    const again = markGoal(markGoal(start, 'g', mark('1', 'done')), 'g', mark('2', 'done'));
    expect(again.goals[0]?.marks).toHaveLength(1);
    const back = markGoal(again, 'g', mark('3', 'doing'));
    expect(back.goals.map(stateOf)).toEqual(['doing', 'todo']);
  });

  it('shows a worker what was written with them, and never with another', () => {
    const mine = proposeAssessment(
      addGoal(addObservation(NOTHING_WRITTEN, observation('o')), goal('g')),
      proposal('a'),
    );
    const all = addGoal(addObservation(mine, observation('p', 'other')), goal('h', 'other'));
    expect(writtenWith(all, 'n')).toEqual(mine);
    const theirs = proposeAssessment(all, proposal('b', { workerId: 'other', observationIds: ['o', 'p'] }));
    expect(theirs.assessments[1]).toMatchObject({ number: 1, observations: [{ id: 'p' }], goals: [{ id: 'h' }] });
    // Another worker's awaits its answer still.
    expect(theirs.assessments[0]?.state).toBe('proposed');
  });

  it('freezes an assessment once it is proposed, and final once it is agreed to', () => {
    const start = addGoal(addObservation(NOTHING_WRITTEN, observation('o')), goal('g'));
    const first = proposeAssessment(start, proposal('a', { observationIds: ['o'] }));
    const later = markGoal(addReply(first, 'o', reply('r')), 'g', mark('1', 'done'));
    expect(later.assessments).toEqual(first.assessments);
    const returned = answerAssessment(later, 'a', { state: 'returned', at: '2026-11-04', text: 'Le loyer' });
    const second = proposeAssessment(returned, proposal('b'));
    expect(second.assessments.map(({ state, number }) => [state, number])).toEqual([
      ['returned', 1],
      ['proposed', 2],
    ]);
    expect(second.assessments[1]?.goals).toMatchObject([{ state: 'done' }]);
    const third = proposeAssessment(second, proposal('c'));
    const stale = answerAssessment(third, 'b', { state: 'agreed', at: '2026-11-05', text: '' });
    expect(stale.assessments.map(({ state }) => state)).toEqual(['returned', 'replaced', 'proposed']);
    const agreed = answerAssessment(stale, 'c', { state: 'agreed', at: '2026-11-05', text: 'Oui' });
    const after = answerAssessment(agreed, 'c', { state: 'returned', at: '2026-11-06', text: '' });
    expect(after.assessments[2]).toMatchObject({ state: 'agreed', answer: { text: 'Oui' } });
  });

  it('is the tester’s to erase, line by line; numbers are not given twice', () => {
    const start = addGoal(
      addObservation(addObservation(NOTHING_WRITTEN, observation('o')), observation('p')),
      goal('g'),
    );
    const all = proposeAssessment(proposeAssessment(start, proposal('a')), proposal('b'));
    const left = ['o', 'g', 'a', 'nowhere'].reduce(eraseLine, all);
    expect(left.observations.map(({ id }) => id)).toEqual(['p']);
    expect([left.goals.length, left.assessments.length]).toEqual([0, 1]);
    expect(proposeAssessment(left, proposal('c')).assessments.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('is full at some point', () => {
    const many = Array.from({ length: MOST_LINES }, (_, index) => goal(String(index)));
    expect(isFull({ ...NOTHING_WRITTEN, goals: many })).toBe(true);
    expect(isFull({ ...NOTHING_WRITTEN, goals: many.slice(1) })).toBe(false);
  });
});
