import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '~/pilots/calendar.ts';
import type { PilotDefinition, PilotMilestone } from '~/pilots/definition.ts';
import { emptyDocument } from '../empty-document.ts';
import { byDay } from './by-day.ts';
import { dayNumber, dayOf } from './days.ts';
import { moveMilestone, whatMoved } from './move.ts';
import { closesCircle, networkOf } from './network.ts';
import { criticalPath, lastDay, slackOf } from './slack.ts';

const title = { fr: 'Jalon', en: 'Milestone' };
const START = '2026-09-01';

function milestone(key: string, on: string, more: Partial<PilotMilestone> = {}): PilotMilestone {
  return { key, on, title, ...more };
}

function documentWith(milestones: PilotMilestone[], endsOn = '2027-08-31'): PilotDefinition {
  const place = { territory: 'x', initiative: 'x-mobilite', theme: 'mobilite' } as const;
  const document = emptyDocument({ ...place, title });
  return { ...document, calendar: { ...document.calendar, endsOn, milestones } };
}

/** Plans that hold: each milestone waits for some of the earlier ones, and is due once its work can be done. */
const plans = fc
  .array(
    fc.record({
      takesDays: fc.integer({ min: 0, max: 60 }),
      extra: fc.integer({ min: 0, max: 40 }),
      after: fc.array(fc.nat(11), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => {
    const made: PilotMilestone[] = [];
    for (const [index, { takesDays, extra, after }] of drawn.entries()) {
      const waited = [...new Set(after.filter((one) => one < index))].map((one) => `m${one}`);
      const ready = made.filter(({ key = '' }) => waited.includes(key)).map(({ on }) => dayNumber(on));
      const on = dayOf(Math.max(dayNumber(START), ...ready) + takesDays + extra);
      made.push(milestone(`m${index}`, on, { takesDays, after: waited }));
    }
    return made;
  });

const holds = (milestones: readonly PilotMilestone[]): boolean =>
  [...networkOf(milestones).values()].every(({ milestone: one, before }) =>
    before.every((id) => {
      const waited = milestones.find(({ key }) => key === id);
      return waited !== undefined && daysBetween(waited.on, one.on) >= (one.takesDays ?? 0);
    }),
  );

describe('the slack of milestones', () => {
  const plan = [
    milestone('signed', '2026-12-01', { takesDays: 60 }),
    milestone('yelo', '2027-02-01', { takesDays: 45, after: ['signed'] }),
    milestone('thales', '2027-03-08', { takesDays: 97, after: ['signed'] }),
    milestone('testable', '2027-04-01', { takesDays: 24, after: ['yelo', 'thales'] }),
  ];

  it('is what is left before the work of whatever waits for it begins', () => {
    const slack = slackOf(plan, '2027-04-01');
    expect(slack.get('yelo')).toEqual({ id: 'yelo', free: 35, total: 35 });
    expect(slack.get('thales')).toEqual({ id: 'thales', free: 0, total: 0 });
    expect(slack.get('signed')).toEqual({ id: 'signed', free: 0, total: 0 });
  });

  it('names the chain that decides of the last day', () => {
    expect(criticalPath(plan, '2027-04-01')).toEqual({ ids: ['signed', 'thales', 'testable'], slack: 0 });
    expect(criticalPath(plan, '2027-04-11')).toEqual({ ids: ['signed', 'thales', 'testable'], slack: 10 });
    expect(criticalPath([], '')).toBeUndefined();
  });

  it('is negative when work begins before what it waits for', () => {
    const late = slackOf(
      [milestone('a', '2027-01-10'), milestone('b', '2027-01-12', { takesDays: 5, after: ['a'] })],
      '',
    );
    expect(late.get('a')).toEqual({ id: 'a', free: -3, total: -3 });
  });

  it('of what is done is not asked, and what is not dated holds nothing', () => {
    const some = [milestone('a', '2027-01-10', { doneOn: '2027-01-09' }), milestone('b', '', { after: ['a'] })];
    expect([...slackOf(some, '2027-02-01').keys()]).toEqual([]);
  });

  it('never lets the free be more than the total in a plan that holds', () => {
    fc.assert(
      fc.property(plans, (milestones) => {
        for (const { free, total } of slackOf(milestones, '').values()) {
          expect(free).toBeGreaterThanOrEqual(0);
          expect(free).toBeLessThanOrEqual(total);
        }
      }),
    );
  });

  it('is zero for somebody whenever the last milestone is the last day', () => {
    fc.assert(
      fc.property(plans, (milestones) => {
        expect(criticalPath(milestones, '')?.slack).toBe(0);
      }),
    );
  });

  it('survives a circle that a file holds', () => {
    const circle = [milestone('a', START, { after: ['b'] }), milestone('b', START, { after: ['a'] })];
    expect([...networkOf(circle).keys()].toSorted()).toEqual(['a', 'b']);
    expect(slackOf(circle, '').size).toBe(2);
    expect(closesCircle(circle, 'a', ['b'])).toBe(true);
    expect(closesCircle(plan, 'signed', ['testable'])).toBe(true);
    expect(closesCircle(plan, 'testable', ['signed'])).toBe(false);
  });
});

describe('moving a milestone', () => {
  const drawn = fc.tuple(plans, fc.nat(11), fc.integer({ min: -60, max: 90 })).map(([milestones, which, days]) => {
    const moved = milestones[which % milestones.length] ?? milestone('m0', START);
    return { milestones, id: moved.key ?? '', to: addDays(moved.on, days), days };
  });

  it('leaves no work that begins before what it waits for, and moves nothing earlier but itself', () => {
    fc.assert(
      fc.property(drawn, ({ milestones, id, to }) => {
        const after = moveMilestone(documentWith(milestones), id, to).calendar.milestones;
        const own = after.map((one) => (one.key === id ? { ...one, takesDays: 0, after: [] } : one));
        expect(holds(own)).toBe(true);
        for (const [index, { key, on }] of after.entries()) {
          if (key !== id) expect(daysBetween(milestones[index]?.on ?? '', on)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('moves nothing else within its free slack, and keeps the last day within its total slack', () => {
    fc.assert(
      fc.property(drawn, ({ milestones, id }) => {
        const document = documentWith(milestones, '');
        const slack = slackOf(milestones, '').get(id);
        const on = milestones.find(({ key }) => key === id)?.on ?? '';
        const freely = moveMilestone(document, id, addDays(on, slack?.free ?? 0));
        expect(whatMoved(document, freely).filter((one) => one.id !== id)).toEqual([]);
        const end = lastDay(milestones, '') ?? '';
        const wholly = moveMilestone(document, id, addDays(on, slack?.total ?? 0)).calendar.milestones;
        expect(lastDay(wholly, '')).toBe(end);
        const beyond = moveMilestone(document, id, addDays(on, (slack?.total ?? 0) + 1)).calendar.milestones;
        expect(lastDay(beyond, '')).toBe(addDays(end, 1));
      }),
    );
  });

  it('leaves what is done where it is', () => {
    const milestones = [
      milestone('a', '2027-01-10'),
      milestone('b', '2027-01-20', { after: ['a'], takesDays: 10, doneOn: '2027-01-19' }),
    ];
    const after = moveMilestone(documentWith(milestones), 'a', '2027-03-01');
    expect(after.calendar.milestones.map(({ on }) => on)).toEqual(['2027-03-01', '2027-01-20']);
  });

  it('carries the package, the first day of use and the recruitment that were its day', () => {
    const base = documentWith([
      milestone('ready', '2027-02-01', { package: 'services', marks: 'environment-ready' }),
      milestone('opens', '2027-02-08', { after: ['ready'], takesDays: 7, marks: 'recruitment-opens' }),
      milestone('begins', '2027-04-01', { after: ['opens'], takesDays: 52, marks: 'use-begins' }),
    ]);
    const text = { fr: '', en: '' };
    const document: PilotDefinition = {
      ...base,
      calendar: { ...base.calendar, startsOn: '2027-04-01' },
      packages: [
        {
          ...{ key: 'services', kind: 'services', title, startsOn: '2026-12-01', endsOn: '2027-02-01' },
          ...{ doneShare: 0, budgetEur: 0, committedEur: 0, lines: [] },
        },
      ],
      panels: [
        {
          ...{ key: 'alpha', title, size: 50, support: text, description: text },
          recruitment: {
            ...{ opensOn: '2027-02-08', closesOn: '2027-03-20', where: text, channels: [], endWith: 40 },
            ...{ stayShare: 0.8, stayBasis: text, feedback: text },
          },
        },
      ],
    };
    const after = moveMilestone(document, 'ready', '2027-02-11');
    expect(whatMoved(document, after)).toEqual([
      { kind: 'milestone', id: 'ready', from: '2027-02-01', to: '2027-02-11' },
      { kind: 'milestone', id: 'opens', from: '2027-02-08', to: '2027-02-18' },
      { kind: 'milestone', id: 'begins', from: '2027-04-01', to: '2027-04-11' },
      { kind: 'package-end', id: 'services', from: '2027-02-01', to: '2027-02-11' },
      { kind: 'use-begins', id: '', from: '2027-04-01', to: '2027-04-11' },
      { kind: 'recruitment-opens', id: 'alpha', from: '2027-02-08', to: '2027-02-18' },
    ]);
  });
});

describe('the order of milestones', () => {
  it('is that of their days, whatever was moved; undated ones come last', () => {
    const step = (key: string, on: string) => ({ key, on, title: { fr: key, en: key } });
    const keys = (days: readonly string[]) =>
      byDay(days.map((on, i) => step(String(i), on))).map(({ key }) => Number(key));
    expect(keys(['2027-03-01', '', '2027-01-01', '2027-03-01'])).toEqual([2, 0, 3, 1]);
  });
});
