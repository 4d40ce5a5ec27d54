import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Calculator } from '~/platform/calculator.ts';
import golden from '~/statistics/golden/aml.json' with { type: 'json' };
import { retentionTable } from '~/statistics/retention-table.ts';
import { retentionRow } from '../retention.ts';
import { lookingOn, tester } from '../trajectory.example.ts';
import { RESEARCH_CALCULATORS } from './calculators.ts';

const of = (id: string): Calculator => RESEARCH_CALCULATORS.find((one) => one.id === id)!;
/** As the command does it: what the schema refuses throws. */
// biome-ignore lint/suspicious/noExplicitAny: what comes out is checked by each test
const run = (id: string, input: unknown): any => {
  const { input: takes, output, compute } = of(id);
  return output.parse(compute(takes.parse(input)));
};

describe('research calculators', () => {
  it('are the six that the method names, and describe both sides with units', () => {
    expect(RESEARCH_CALCULATORS.map(({ id }) => id).sort()).toEqual([
      'research/before-after',
      'research/competing-risks',
      'research/k-anonymity',
      'research/planner',
      'research/retention',
      'research/survival',
    ]);
    for (const { input, output } of RESEARCH_CALCULATORS) {
      const schemas = JSON.stringify([z.toJSONSchema(input, { io: 'input' }), z.toJSONSchema(output, { io: 'input' })]);
      expect(schemas).toContain('"unit"');
    }
  });

  it('survival: what R says of Miller’s leukaemia data', () => {
    const people = golden.observations.map(([time, event, group]) => ({ time, event: event === 1, group }));
    const { curves, logRank, horizon } = run('research/survival', { people });
    const medians = curves.map((one: { group: string; median: { time: number } }) => [one.group, one.median.time]);
    expect(Object.fromEntries(medians)).toEqual({ Maintained: 31, Nonmaintained: 23 });
    expect(logRank.chiSquare).toBeCloseTo(golden['log-rank'].chiSquare, 9);
    expect(horizon).toBe(45);
    expect(run('research/survival', { people: [] })).toMatchObject({ curves: [], logRank: null, horizon: null });
  });

  it('competing risks: shares of each cause and of those still there make one', () => {
    const cause = fc.constantFrom('silent', 'withdrew', null);
    fc.assert(
      fc.property(
        fc.array(fc.record({ time: fc.integer({ min: 0, max: 20 }), cause }), { maxLength: 40 }),
        (people) => {
          for (const { incidence, survival } of run('research/competing-risks', { people }).steps) {
            const gone = Object.values(incidence as Record<string, number>).reduce((total, part) => total + part, 0);
            expect(gone + survival).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });

  it('retention: the figure of the research page, from a plain table', () => {
    const use = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 15 }), (days) => {
        const rules = lookingOn(70);
        const ways = days.map((list) => tester(list));
        const plain = days.map((list) => {
          const first = Math.min(...list);
          return { daysOfUse: list.map((n) => n - first), followedDays: 70 - first };
        });
        const table = retentionTable(plain, 7);
        for (const measure of ['classic', 'rolling'] as const) {
          const cells = retentionRow(ways, measure, rules).cells.flatMap((cell) => (cell ? [cell] : []));
          expect(table.map((step) => [step.known, step[measure]])).toEqual(
            cells.map(({ known, retained }) => [known, retained]),
          );
        }
        for (const { known, classic, rolling } of table) {
          expect(classic).toBeLessThanOrEqual(rolling);
          expect(rolling).toBeLessThanOrEqual(known);
        }
      }),
    );
    const { periods } = run('research/retention', { people: [{ daysOfUse: [0, 8], followedDays: 21 }] });
    expect(periods.map((one: { classic: { retained: number } }) => one.classic.retained)).toEqual([1, 0]);
  });

  it('before and after: pairs only, the draw printed', () => {
    const people = [3, 4, 2, 5, 3].map((before, i) => ({ before, after: i === 0 ? null : before + 1 }));
    const out = run('research/before-after', { people });
    expect(out).toMatchObject({ pairs: 4, incomplete: 1, meanDifference: 1, seed: 1, resamples: 2000 });
    expect(out.interval).toEqual({ lower: 1, upper: 1 });
  });

  it('planner: what R’s negative binomial law says, and a cautious answer', () => {
    // R: 60 + qnbinom(0.9, 60, 0.6) and 60 + qnbinom(0.9, 60, 0.5); pbinom(59, 100, 0.6, lower.tail = FALSE)
    const out = run('research/planner', { endWith: 60, stayShare: 0.6, lowestStayShare: 0.5, enrolled: 100 });
    expect([out.recruit, out.recruitCautiously]).toEqual([111, 134]);
    expect(out.chance).toBeCloseTo(0.5432945, 6);
    expect(run('research/planner', { endWith: 60, stayShare: 0 }).recruit).toBeNull();
  });

  it('k-anonymity: who stands out, and what is proposed', () => {
    const rows = [...Array(5).fill(['a', '1']), ['a', '2'], ['b', '2']];
    const out = run('research/k-anonymity', { k: 2, mostWithheld: 0.5, columns: [{ key: 'x' }, { key: 'y' }], rows });
    expect(out).toMatchObject({ k: 1, breaking: [5, 6] });
    expect(out.proposal.smallest).toBeGreaterThanOrEqual(2);
    const columns = [{ key: 'x' }];
    expect(run('research/k-anonymity', { k: 2, columns, rows: [['a']] })).toMatchObject({ k: 1, proposal: null });
  });

  it('refuse what they cannot take, rather than answer', () => {
    expect(() => run('research/survival', { people: [{ time: -1, event: true }] })).toThrow();
    expect(() => run('research/before-after', { people: [{ before: 1 }] })).toThrow();
    expect(() => run('research/planner', { endWith: 60, stayShare: 2 })).toThrow();
    expect(() => run('research/k-anonymity', { k: 1, columns: [{ key: 'x' }], rows: [] })).toThrow();
  });
});
