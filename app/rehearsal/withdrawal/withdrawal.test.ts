import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySet } from '~/pilots/standing/day-set.ts';
import type { EngagementQuery } from '~/research/grouping.ts';
import { type Group, groupsOf, outcomeOf, tellable } from './groups.ts';
import { publishedFrom, withdrawn } from './published.ts';
import { type Enrolled, rehearseWithdrawal, type WithdrawalInput } from './rehearse-withdrawal.ts';

const DAY = 86_400_000;
const AT = Date.parse('2027-03-01T12:00:00Z');
const query: EngagementQuery = {
  ...{ audience: 'other', at: AT, inactiveAfterDays: 14, dropoutAfterDays: 28, smallestGroup: 5 },
  ...{ panelKeys: ['a', 'b'], panelKey: null, timeZone: 'Europe/Paris' },
  ...{ cohortPeriod: 'fortnight', unit: 'week', start: 'first-time', window: 28, interval: 'log' },
  startsOn: '2026-11-01',
};

/** Somebody who has used it every week for ten. */
const person = (panelKey: string, purposeKeys: readonly string[]): Enrolled => ({
  ...{ panelKey, purposeKeys },
  trajectory: {
    panelKey,
    stages: { enrolled: AT - 72 * DAY, consented: AT - 71 * DAY, connected: AT - 71 * DAY },
    ...{
      firstUseAt: AT - 70 * DAY,
      lastUseAt: AT - DAY,
      outages: [],
      ...{ daysOfUse: WEEKLY, firstDay: Math.floor((AT - 70 * DAY) / DAY), calendarDays: WEEKLY },
    },
  },
});
/** A use a week, for ten weeks. */
const WEEKLY = daySet(Array.from({ length: 10 }, (_, week) => week * 7));
const pilot = (a: number, b: number): WithdrawalInput => ({
  enrolled: [
    ...Array.from({ length: a }, (_, i) => person('a', i < 7 ? ['curve', 'homes'] : ['curve'])),
    ...Array.from({ length: b }, () => person('b', ['curve'])),
  ],
  others: [],
  purposeKeys: ['curve', 'homes'],
  query,
});
const ask = (leaving: number, panelKey: string | null = null, seed = 1) => ({ leaving, panelKey, seed, draws: 15 });

describe('a withdrawal rehearsal', () => {
  it('says which groups would be too few, at worst and most of the time', () => {
    const { groups, k } = rehearseWithdrawal(pilot(12, 9), ask(3, 'a'));
    const told = groups.map(({ kind, panelKey, purposeKey, before, atWorst, verdict }) =>
      [kind, panelKey, purposeKey, before, atWorst, verdict].join(' '),
    );
    expect(k).toBe(5);
    // Arrays join null as nothing.
    expect(told).toEqual([
      'panel a  12 9 safe',
      'agreement  curve 21 18 safe',
      'agreement  homes 7 4 at-risk',
      'agreement-in-panel a curve 12 9 safe',
      'agreement-in-panel a homes 7 4 at-risk',
    ]);
  });

  it('tells nothing of a group that is too few already', () => {
    const { groups } = rehearseWithdrawal(pilot(12, 4), ask(1));
    const few = groups.filter(({ panelKey }) => panelKey === 'b');
    expect(few.map(({ before, atWorst, verdict }) => [before, atWorst, verdict])).toEqual([
      [null, null, 'few'],
      [null, null, 'few'],
    ]);
  });

  it('tells no count that subtracting another would give away', () => {
    const told = tellable(
      [12, 9, 7].map((count) => ({ kind: 'agreement', panelKey: 'a', purposeKey: String(count), count }) as Group),
      5,
    );
    expect(told.map(({ count, isTold }) => [count, isTold])).toEqual([
      [12, true],
      [9, false],
      [7, true],
    ]);
    const { before, verdict } = outcomeOf(told[1]!, { isTold: false, leaving: 5, k: 5, draws: [9, 4, 4] });
    // Nor what becomes of it: moved one person at a time, that would tell the count.
    expect([before, verdict]).toEqual([null, 'withheld']);
  });

  it('tells no count of the pilot that would give away a panel', () => {
    const { groups } = rehearseWithdrawal(pilot(12, 4), ask(1));
    const whole = groups.find(({ kind, purposeKey }) => kind === 'agreement' && purposeKey === 'curve');
    expect(whole).toMatchObject({ before: null, verdict: 'withheld' });
  });

  it('lets nobody find a group, or the rest of one, under the smallest group by adding and subtracting', () => {
    const member = fc.record({
      panelKey: fc.constantFrom('a', 'b', 'c'),
      purposeKeys: fc.subarray(['p', 'q', 'r']),
    });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 60 }), fc.integer({ min: 3, max: 8 }), (members, k) => {
        const names = { panelKeys: ['a', 'b', 'c'], purposeKeys: ['p', 'q', 'r'] };
        const told = tellable(groupsOf(members, names), k).filter(({ isTold }) => isTold);
        const at = (panelKey: string | null, purposeKey: string | null) =>
          told.find((group) => group.panelKey === panelKey && group.purposeKey === purposeKey)?.count;
        for (const purpose of names.purposeKeys) {
          const whole = at(null, purpose);
          const parts = names.panelKeys.map((panel) => at(panel, purpose));
          // What is left of the whole once every part that is told is taken away is nobody.
          if (whole !== undefined) expect(parts.reduce<number>((rest, part) => rest - (part ?? 0), whole)).toBe(0);
          for (const panel of names.panelKeys) {
            for (const other of [null, ...names.purposeKeys]) {
              const [one, two] = [at(panel, purpose), at(panel, other)];
              const apart = one === undefined || two === undefined ? 0 : Math.abs(one - two);
              expect(apart === 0 || apart >= k).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('runs the published figures over what the log would say', () => {
    const input = pilot(12, 9);
    const { pieces } = rehearseWithdrawal(input, ask(3, 'b'));
    const ways = input.enrolled.flatMap(({ trajectory }) => (trajectory ? [trajectory] : []));
    const by = (piece: string) => pieces.find((one) => one.piece === piece)!;
    expect(by('weeks').before).toBe(publishedFrom(ways, query).weeks);
    // People of one panel are alike here: whoever leaves, the log would read the same.
    const after = publishedFrom(
      ways.map((way, i) => (i >= 18 ? withdrawn(way, AT) : way)),
      query,
    );
    for (const piece of ['panelsApart', 'flow', 'weeks', 'curves', 'exports'] as const) {
      expect([by(piece).typical, by(piece).atWorst]).toEqual([after[piece], after[piece]]);
    }
    // Three gone of so few: less can be said, and it shows.
    expect(after.flow).toBeLessThan(by('flow').before);
  });

  it('changes nothing when nobody leaves, and is the same each time', () => {
    const input = pilot(12, 9);
    const none = rehearseWithdrawal(input, ask(0));
    for (const { before, typical, atWorst } of none.pieces) expect([typical, atWorst]).toEqual([before, before]);
    expect(rehearseWithdrawal(input, ask(4))).toEqual(rehearseWithdrawal(input, ask(4)));
    expect(rehearseWithdrawal(input, ask(1000)).leaving).toBe(21);
  });

  it('never shows a count under the smallest group that was not had by subtraction, nor calls safe what is not', () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(count, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 3, max: 12 }), (size, leaving, k) => {
        const group: Group = { kind: 'panel', panelKey: 'a', purposeKey: null, count: size };
        const { before, atWorst, verdict } = outcomeOf(group, { isTold: true, leaving, k, draws: [size] });
        if (size < k) expect([before, atWorst, verdict]).toEqual([null, null, 'few']);
        else {
          expect(atWorst).toBe(Math.max(0, size - leaving));
          expect(verdict === 'safe').toBe(size - leaving >= k);
        }
      }),
    );
  });
});
