import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContributionLine, totalLines } from './total-lines.ts';

const BEEF = { aisle: 'meat', kind: 'beef', co2eKg: 10 };
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const month = (...lines: ContributionLine[]) => ({ period: '2026-10', lines });

describe('lines that people contributed, added up', () => {
  it('are told by month, aisle and kind, of whole groups', () => {
    expect(totalLines(times(5, month(BEEF, { ...BEEF, eur: 8 })), 5)).toEqual([
      { period: '2026-10', aisle: 'meat', kind: 'beef', people: 5, co2eKg: 100 },
    ]);
    expect(totalLines(times(4, month(BEEF)), 5)).toEqual([]);
    expect(totalLines([{ period: '2026-10' }], 1)).toEqual([]);
  });

  it('keep apart what was left without a kind, and one month from another, the heaviest first', () => {
    const { kind: _, ...bare } = { ...BEEF, co2eKg: 20 };
    const found = totalLines([...times(5, month(BEEF, bare)), ...times(5, { ...month(BEEF), period: '2026-11' })], 5);
    expect(found.map(({ period, kind, co2eKg }) => [period, kind, co2eKg])).toEqual([
      ['2026-11', 'beef', 50],
      ['2026-10', null, 100],
      ['2026-10', 'beef', 50],
    ]);
  });

  it('let a newcomer in with their whole group only', () => {
    const rare = { aisle: 'fruit', kind: 'mango', co2eKg: 1 };
    const ten = [...times(5, month(BEEF)), ...times(5, month(rare))];
    const eggs = { aisle: 'dairy', kind: 'eggs', co2eKg: 1 };
    const others = Array.from({ length: 5 }, (_, at) => month({ ...eggs, kind: `eggs ${at}` }));
    const before = totalLines([...ten, ...others], 5);
    expect(before).toHaveLength(2);
    expect(totalLines([...ten, ...others, month({ ...BEEF, co2eKg: 999 })], 5)).toEqual(before);
  });

  it('leave one more out rather than a few people alone untold', () => {
    const rare = { aisle: 'fruit', kind: 'mango', co2eKg: 1 };
    const rice = { aisle: 'grocery', kind: 'rice', co2eKg: 3 };
    expect(totalLines([...times(4, month(BEEF)), month(BEEF, rare)], 5)).toEqual([]);
    const shared = [...times(9, month(BEEF, rice)), month(BEEF, rice, rare)];
    expect(totalLines(shared, 5).map(({ kind, people }) => [kind, people])).toEqual([['beef', 10]]);
  });

  it('rest on whole groups, and leave none or a group untold, whatever is shared', () => {
    const line = fc.record({
      aisle: fc.constantFrom('meat', 'fruit', null),
      kind: fc.constantFrom('beef', 'apple'),
      co2eKg: fc.integer({ min: 1, max: 100 }),
    });
    const each = fc.record({ period: fc.constantFrom('2026-10', '2026-11'), lines: fc.array(line, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(each, { maxLength: 20 }), fc.integer({ min: 2, max: 6 }), (shared, k) => {
        const told = totalLines(shared, k);
        for (const { people } of told) expect(people > 0 && people % k === 0).toBe(true);
        for (const period of new Set(told.map((one) => one.period))) {
          const untold = shared.filter((one, at) =>
            one.lines.some(({ aisle, kind }) => {
              if (one.period !== period) return false;
              const cell = told.find((t) => t.period === period && t.aisle === aisle && t.kind === kind);
              const earlier = shared
                .slice(0, at)
                .filter((o) => o.period === period && o.lines.some((l) => l.aisle === aisle && l.kind === kind));
              return !cell || earlier.length >= cell.people;
            }),
          );
          expect(untold.length === 0 || untold.length >= k).toBe(true);
        }
      }),
    );
  });
});
