import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompletedAnswer } from '~/surveys/answers/read-answers.server.ts';
import { readDefinition } from '~/surveys/form/definition.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { pairWaves } from './pair-waves.ts';
import { presentPair } from './present-pairs.ts';

const K = 5;
const AT = new Date('2026-09-01T08:00:00Z');
const wave = (elements: readonly Record<string, unknown>[], answers: readonly (readonly [string, object])[]) => {
  const { definition } = readDefinition({ pages: [{ elements }] });
  return {
    questions: definition ? questionsOf(definition) : [],
    answers: answers.map(
      ([pseudonym, data]): CompletedAnswer => ({
        ...{ id: pseudonym, pseudonym, panelKey: 'a', formVersion: 1, mode: 'screen', completedAt: AT },
        data: { ...data },
      }),
    ),
  };
};
const people = (n: number, answer: (i: number) => object, from = 0) =>
  Array.from({ length: n }, (_, i) => [`P-${from + i}`, answer(i)] as const);
const NOTE = { type: 'rating', name: 'note', rateMin: 1, rateMax: 7 };
const CHOICE = { type: 'radiogroup', name: 'choice', choices: ['yes', 'no'] };

describe('before and after', () => {
  it('compares people with themselves, and leaves out who answered once', () => {
    const before = wave(
      [NOTE],
      people(40, (i) => ({ note: 1 + (i % 3) })),
    );
    const after = wave([NOTE], [...people(30, (i) => ({ note: 3 + (i % 3) })), ...people(8, () => ({ note: 1 }), 100)]);
    const { pairs, figures } = pairWaves({ before, after, scores: [], k: K });
    expect(pairs).toBe(30);
    const [{ result } = {}] = figures;
    if (result?.kind !== 'means') throw new Error('no means');
    expect(result.change).toMatchObject({ pairs: 30, meanBefore: 2, meanAfter: 4, meanDifference: 2 });
    const [figure] = figures;
    const shown = figure && presentPair(figure, { locale: 'en', k: K });
    expect(shown?.title).toBe('Up: from 2 to 4');
    expect(shown?.sentences.join(' ')).toContain('Percentile bootstrap, 1,000 resamples, seed 1.');
  });

  it('says in words that a few are too few, and nothing of fewer than k', () => {
    const of = (n: number) =>
      pairWaves({
        before: wave(
          [NOTE],
          people(n, () => ({ note: 2 })),
        ),
        after: wave(
          [NOTE],
          people(n, () => ({ note: 5 })),
        ),
        ...{ scores: [], k: K },
      }).figures.map((figure) => presentPair(figure, { locale: 'en', k: K }).title);
    expect(of(4)).toEqual(['Too few pairs to show them']);
    expect(of(7)).toEqual(['Too few to say: from 2 to 5']);
  });

  it('tells shares among the same people, with who went from what to what', () => {
    const before = wave(
      [CHOICE],
      people(40, (i) => ({ choice: i < 20 ? 'yes' : 'no' })),
    );
    const after = wave(
      [CHOICE],
      people(40, (i) => ({ choice: i < 12 || i >= 24 ? 'yes' : 'no' })),
    );
    const [{ result } = {}] = pairWaves({ before, after, scores: [], k: K }).figures;
    if (result?.kind !== 'shares') throw new Error('no shares');
    expect(result.changes[0]?.change).toMatchObject({ before: 0.5, after: 0.7 });
    expect(result.transitions).toBeNull();
    const even = wave(
      [CHOICE],
      people(40, (i) => ({ choice: i < 12 || i >= 28 ? 'yes' : 'no' })),
    );
    const [{ result: other } = {}] = pairWaves({ before, after: even, scores: [], k: K }).figures;
    expect(other?.kind === 'shares' && other.transitions).toEqual([
      [12, 8],
      [12, 8],
    ]);
  });

  it('is silent where those who answered once could be worked out of each wave’s own page', () => {
    const before = wave(
      [CHOICE],
      people(42, (i) => ({ choice: i % 2 ? 'yes' : 'no' })),
    );
    const after = wave(
      [CHOICE],
      people(40, (i) => ({ choice: i % 2 ? 'yes' : 'no' })),
    );
    const [{ result } = {}] = pairWaves({ before, after, scores: [], k: K }).figures;
    expect(result).toEqual({ kind: 'withheld', reason: 'alone' });
  });

  it('never shows a share, nor a move, of 1 to k − 1 people', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom('yes', 'no'), fc.constantFrom('yes', 'no')), { maxLength: 30 });
    fc.assert(
      fc.property(answers, (said) => {
        const before = wave(
          [CHOICE],
          said.map(([choice], i) => [`P-${i}`, { choice }]),
        );
        const after = wave(
          [CHOICE],
          said.map(([, choice], i) => [`P-${i}`, { choice }]),
        );
        const [{ result } = {}] = pairWaves({ before, after, scores: [], k: K }).figures;
        if (result?.kind !== 'shares') return;
        const enough = (count: number) => Math.round(count) === 0 || Math.round(count) >= K;
        for (const { item, change } of result.changes) {
          expect(enough((change.before ?? 0) * change.pairs)).toBe(true);
          expect(enough((change.after ?? 0) * change.pairs)).toBe(true);
          const left = said.filter(([one, other]) => one === item.value && other !== item.value).length;
          if (change.p !== null) expect(enough(left)).toBe(true);
        }
        for (const row of result.transitions ?? []) {
          for (const count of row) expect(count === null || enough(count)).toBe(true);
        }
      }),
    );
  });
});
