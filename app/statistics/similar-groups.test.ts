import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alike, type Figure, nextFigure, similarGroups } from './similar-groups.ts';

const people = (count: number, ...traits: (string | null)[]): Alike[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${traits.join('-')} ${at}`, value: at, traits }));
const sizes = (all: Alike[], least = 6) =>
  Object.fromEntries(similarGroups(all, least).map(({ key, members }) => [key, members.length]));

describe('groups of people alike', () => {
  it('are as fine as they can be with enough people, and coarser where there are not', () => {
    const all = [...people(8, 'gas', 'small'), ...people(7, 'gas', 'large'), ...people(6, 'wood', 'small')];
    expect(sizes(all)).toEqual({ '': 21, gas: 15, 'gas|small': 8, 'gas|large': 7, wood: 6, 'wood|small': 6 });
    expect(sizes(people(5, 'gas'))).toEqual({});
    expect(sizes(people(6, 'gas'))).toEqual({ '': 6, gas: 6 });
  });

  it('hide the smallest of the parts rather than let a few be had by subtraction', () => {
    // 15 − 8 − 6 would leave one.
    const all = [...people(8, 'gas'), ...people(6, 'wood'), ...people(1, 'oil')];
    expect(sizes(all)).toEqual({ '': 15, gas: 8 });
    expect(sizes([...people(8, 'gas'), ...people(1, 'oil')])).toEqual({ '': 9 });
    expect(sizes([...people(8, 'gas'), ...people(6, 'oil')])).toEqual({ '': 14, gas: 8, oil: 6 });
  });

  it('count who did not answer in the whole, never in a part', () => {
    const all = [...people(8, 'gas', 'small'), ...people(6, 'gas', null), ...people(6, null)];
    expect(sizes(all)).toEqual({ '': 20, gas: 14, 'gas|small': 8 });
  });

  it('never let fewer than asked be had, neither as a group nor as what is left of one', () => {
    const trait = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null, freq: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(trait, trait, trait), { maxLength: 60 }),
        fc.integer({ min: 2, max: 8 }),
        (traits, least) => {
          const all = traits.map((one, at) => ({ id: String(at), value: at, traits: one }));
          const groups = similarGroups(all, least);
          for (const { key, members } of groups) {
            expect(members.length).toBeGreaterThanOrEqual(least);
            const depth = key === '' ? 0 : key.split('|').length;
            const parts = groups.filter((one) => {
              const parent = one.key.split('|').slice(0, -1).join('|');
              return one.key !== '' && parent === key && one.key.split('|').length === depth + 1;
            });
            const left = members.length - parts.reduce((sum, one) => sum + one.members.length, 0);
            expect(left === 0 || left >= least).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the figure of a group, night after night', () => {
  const told = {
    smallest: 5,
    whoIs: (id: string): string | null => (id.startsWith('gone') ? null : (id.split('@')[0] ?? '')),
  };
  const members = (count: number, value = 10) => Array.from({ length: count }, (_, at) => ({ id: `p${at}@1`, value }));
  const first = nextFigure(null, members(6), told);

  it('is made at once the first time', () => {
    expect(first).toMatchObject({ people: 6, mean: 10, isShown: true });
    expect(nextFigure(null, null, told)).toBeNull();
  });

  it('does not move for fewer newcomers than the smallest group', () => {
    const four = [...members(6), ...members(4, 100).map((one) => ({ ...one, id: `n${one.id}` }))];
    expect(nextFigure(first, four, told)).toEqual(first);
    const five = [...members(6), ...members(5, 100).map((one) => ({ ...one, id: `n${one.id}` }))];
    expect(nextFigure(first, five, told)).toMatchObject({ people: 11, mean: expect.closeTo(560 / 11), isShown: true });
  });

  it('is hidden when somebody is out of it, until enough people changed', () => {
    const hidden = nextFigure(first, members(6).slice(1), told);
    expect(hidden).toMatchObject({ people: 6, isShown: false });
    const others = members(4, 50).map((one) => ({ ...one, id: `n${one.id}` }));
    expect(nextFigure(hidden, [...members(6).slice(1), ...others], told)).toMatchObject({ people: 9, isShown: true });
    expect(nextFigure(first, null, told)).toMatchObject({ isShown: false, people: 6 });
    expect(
      nextFigure({ people: 6, mean: 1, isShown: true, members: ['gone 1', 'p1@1'] }, members(2).slice(1), told),
    ).toMatchObject({ isShown: false });
  });

  it('takes a number that was shared anew for a change', () => {
    const anew = members(6, 20).map((one, at) => (at < 5 ? { ...one, id: one.id.replace('@1', '@2') } : one));
    expect(nextFigure(first, anew, told)?.mean).toBeCloseTo(20);
    expect(
      nextFigure(
        first,
        anew.map((one, at) => (at === 0 ? (members(6)[0] ?? one) : one)),
        told,
      ),
    ).toEqual(first);
  });

  it('never lets two nights shown tell fewer people than the smallest group', () => {
    const nights = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 6, maxLength: 15 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(nights, (told_) => {
        let before: Figure | null = null;
        let shown: Figure | null = null;
        for (const night of told_) {
          before = nextFigure(
            before,
            night.map((who) => ({ id: `p${who}@1`, value: who })),
            told,
          );
          if (!before?.isShown) continue;
          if (shown && before.mean !== shown.mean) {
            const old = new Set(shown.members);
            const now = new Set(before.members);
            const apart = [...old].filter((id) => !now.has(id)).length + [...now].filter((id) => !old.has(id)).length;
            expect(apart).toBeGreaterThanOrEqual(5);
          }
          shown = before;
        }
      }),
    );
  });
});
