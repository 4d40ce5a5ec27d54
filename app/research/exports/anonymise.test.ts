import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymise, type Known, NOT_KNOWN, weeksAround } from './anonymise.ts';
import { exportFields, QUASI_KEYS, readExportRequest } from './export-request.ts';

const STARTS_ON = '2026-08-31';
const options = { columns: QUASI_KEYS, k: 5, mostWithheldPercent: 5, startsOn: STARTS_ON };
const week = (n: number): string =>
  weeksAround(
    new Date(Date.parse(`${STARTS_ON}T00:00:00Z`) + n * 7 * 86_400_000).toISOString().slice(0, 10),
    STARTS_ON,
    1,
  );

describe('weeksAround', () => {
  it('counts from the pilot’s first day, before it as well', () => {
    expect(weeksAround('2026-08-31', STARTS_ON, 1)).toBe('2026-08-31..2026-09-06');
    expect(weeksAround('2026-09-07', STARTS_ON, 1)).toBe('2026-09-07..2026-09-13');
    expect(weeksAround('2026-08-30', STARTS_ON, 1)).toBe('2026-08-24..2026-08-30');
    expect(weeksAround('2026-09-20', STARTS_ON, 4)).toBe('2026-08-31..2026-09-27');
    expect(weeksAround('2026-11-22', STARTS_ON, 12)).toBe('2026-08-31..2026-11-22');
  });
});

const known: fc.Arbitrary<Known> = fc.record({
  panel: fc.constantFrom('alpha', 'beta'),
  stratum: fc.constantFrom('gas', 'wood', NOT_KNOWN),
  channel: fc.constantFrom('mail', 'fair'),
  week: fc.oneof(fc.integer({ min: -2, max: 14 }).map(week), fc.constant(NOT_KNOWN)),
});

describe('anonymise', () => {
  it('leaves what is safe as it is', () => {
    const people: Known[] = Array.from({ length: 12 }, (_, i) => ({
      ...{ panel: i % 2 ? 'alpha' : 'beta', stratum: 'gas', channel: 'mail', week: week(0) },
    }));
    expect(anonymise(people, options)).toMatchObject({ smallestBefore: 6, made: { levels: [0, 0, 0, 0], loss: 0 } });
  });

  it('puts weeks together before it gives a panel up', () => {
    const people: Known[] = Array.from({ length: 20 }, (_, i) => ({
      ...{ panel: i % 2 ? 'alpha' : 'beta', stratum: 'gas', channel: 'mail', week: week(i % 4) },
    }));
    const { made } = anonymise(people, { ...options, k: 10 })!;
    expect(made.levels).toEqual([0, 0, 0, 1]);
    expect(made.rows[0]).toEqual(['beta', 'gas', 'mail', '2026-08-31..2026-09-27']);
  });

  it('says nothing of fewer people than a group', () => {
    expect(anonymise([], options)).toBeNull();
    expect(anonymise([{ panel: 'a', stratum: 'b', channel: 'c', week: week(0) }], options)).toBeNull();
  });

  it('always reaches k, on the columns asked for', () => {
    fc.assert(
      fc.property(fc.array(known, { minLength: 5, maxLength: 60 }), fc.subarray([...QUASI_KEYS]), (people, columns) => {
        const found = anonymise(people, { ...options, columns })!;
        expect(found.columns).toEqual(columns);
        expect(found.made.smallest).toBeGreaterThanOrEqual(5);
        expect(found.made.rows.every((row) => row.length === columns.length)).toBe(true);
      }),
    );
  });
});

describe('readExportRequest', () => {
  it('never asks for smaller groups than the pilot’s, nor than three', () => {
    const k = (text: string, smallest: number) => readExportRequest(new URLSearchParams(`k=${text}`), smallest).k;
    expect([k('1', 5), k('5', 5), k('9', 5), k('x', 5), k('', 2), k('1e9', 2), k('99999', 2)]).toEqual([
      ...[5, 5, 9, 5, 3, 3, 100],
    ]);
  });

  it('is read back from the fields that it makes', () => {
    const asked = fc.record({
      kind: fc.constantFrom('research' as const, 'replication' as const, 'public' as const),
      columns: fc.subarray([...QUASI_KEYS]),
      k: fc.integer({ min: 5, max: 100 }),
      mostWithheldPercent: fc.constantFrom(0, 2, 5, 10, 20),
      ...{ stableIds: fc.boolean(), parquet: fc.boolean(), answers: fc.boolean(), openTexts: fc.boolean() },
    });
    fc.assert(
      fc.property(asked, (request) => {
        expect(readExportRequest(new URLSearchParams(exportFields(request)), 5)).toEqual(request);
      }),
    );
  });
});
