import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContributionLine, totalLines } from './total-lines.ts';

const BEEF = { aisle: 'meat', kind: 'beef', co2eKg: 10 };
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const month = (...lines: ContributionLine[]) => ({ period: '2026-10', lines });

describe('lines that people contributed, added up', () => {
  it('are told by month, aisle and kind, of whole groups', () => {
    expect(totalLines(times(7, month(BEEF, { ...BEEF, eur: 8 })), 5)).toEqual([
      { period: '2026-10', aisle: 'meat', kind: 'beef', people: 5, co2eKg: 100 },
    ]);
    expect(totalLines(times(4, month(BEEF)), 5)).toEqual([]);
    expect(totalLines([{ period: '2026-10' }], 1)).toEqual([]);
  });

  it('keep apart what was left without a kind, and one month from another', () => {
    const { kind: _, ...bare } = BEEF;
    const found = totalLines([...times(5, month(BEEF, bare)), ...times(5, { ...month(BEEF), period: '2026-11' })], 5);
    expect(found.map(({ period, kind, co2eKg }) => [period, kind, co2eKg])).toEqual([
      ['2026-11', 'beef', 50],
      ['2026-10', 'beef', 50],
      ['2026-10', null, 50],
    ]);
  });

  it('let a newcomer in with their whole group only', () => {
    const five = times(5, month(BEEF));
    expect(totalLines([...five, ...times(4, month({ ...BEEF, co2eKg: 999 }))], 5)).toEqual(totalLines(five, 5));
  });

  it('rest on whole groups, whatever is shared', () => {
    const line = fc.record({
      aisle: fc.constantFrom('meat', 'fruit', null),
      kind: fc.constantFrom('beef', 'apple'),
      co2eKg: fc.integer({ min: 0, max: 100 }),
    });
    const each = fc.record({ period: fc.constantFrom('2026-10', '2026-11'), lines: fc.array(line, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(each, { maxLength: 20 }), fc.integer({ min: 2, max: 6 }), (shared, k) => {
        for (const { period, aisle, kind, people } of totalLines(shared, k)) {
          const who = shared.filter(
            (one) => one.period === period && one.lines.some((l) => l.aisle === aisle && l.kind === kind),
          );
          expect(people % k).toBe(0);
          expect(people > 0 && people <= who.length && who.length - people < k).toBe(true);
        }
      }),
    );
  });
});
