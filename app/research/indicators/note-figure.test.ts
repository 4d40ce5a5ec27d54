import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { readSeries } from '~/pilots/indicators/read-series.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { notablePeriods, noteFigure, readFigure } from './note-figure.server.ts';

const test = useTestContext();

const definition = {
  slug: 'noted',
  calendar: { startsOn: '2026-08-31', endsOn: '2027-08-31', timeZone: 'Europe/Paris', milestones: [] },
  panels: [{ key: 'faep' }],
  activities: [{ kind: 'looked', qualifying: true }],
  indicators: [
    { key: 'hours', from: 'team' },
    { key: 'looks', from: 'activity', activities: ['looked'] },
  ],
} as unknown as PilotDefinition;

const noted = (rest: object = {}) => ({
  ...{ indicatorKey: 'hours', start: '2026-09-01', value: 2.5, note: '', author: 'staff:u', authorName: 'Nadège' },
  ...rest,
});

describe('a figure noted by the team', () => {
  it('is kept under its author, corrected by another, and taken back without a trace lost', async () => {
    const read = async () => (await readSeries(test.context, 'noted'))[0]?.points[0];
    await noteFigure(test.context, definition, noted({ note: 'carnet de permanence' }));
    expect(await read()).toMatchObject({ value: 2.5, authorName: 'Nadège', note: 'carnet de permanence' });
    await noteFigure(test.context, definition, noted({ value: 3 }));
    expect(await read()).toMatchObject({ value: 3, note: null });
    await noteFigure(test.context, definition, noted({ value: null }));
    expect(await read()).toMatchObject({ value: null });
    expect(await test.context.db.indicatorValue.count({ where: { pilotSlug: 'noted' } })).toBe(3);
  });

  it('is refused for what is not the team’s, for a period to come, for what is no number', async () => {
    const refused = (rest: object) => noteFigure(test.context, definition, noted(rest));
    await expect(refused({ indicatorKey: 'looks' })).rejects.toMatchObject({ code: 'research.unknown-period' });
    await expect(refused({ indicatorKey: 'none' })).rejects.toMatchObject({ code: 'research.unknown-period' });
    await expect(refused({ start: '2027-05-01' })).rejects.toMatchObject({ code: 'research.unknown-period' });
    await expect(refused({ start: '2026-09-02' })).rejects.toMatchObject({ code: 'research.unknown-period' });
    await expect(refused({ value: Number.NaN })).rejects.toMatchObject({ code: 'research.no-number' });
    await expect(refused({ note: 'n'.repeat(301) })).rejects.toMatchObject({ code: 'research.long-note' });
  });

  it('has periods from the first that was half lived to today', () => {
    const at = new Date('2026-11-27T10:00:00Z');
    const starts = notablePeriods(definition, 'hours', { from: '2026-08-31', at }).map(({ start }) => start);
    expect(starts).toEqual(['2026-11-01', '2026-10-01', '2026-09-01']);
  });
});

describe('a figure as it is typed', () => {
  it('is read in both ways of writing', () => {
    expect(['12,5', '12.5', ' 1 234,5 ', '1\u202f234,5', '1,234.5', '−3', '-3', '0'].map(readFigure)).toEqual([
      ...[12.5, 12.5, 1234.5, 1234.5, 1234.5, -3, -3, 0],
    ]);
    expect(['', 'douze', '1e5', '1,2,3', '--1', 'NaN', '∞', '12 %'].map(readFigure)).toEqual(Array(8).fill(null));
  });

  it('is the number that was written, for any number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), (whole, cents) => {
        const value = whole + (whole < 0 ? -1 : 1) * (cents / 100);
        const text = value.toFixed(2);
        expect(readFigure(text.replace('.', ','))).toBeCloseTo(value, 6);
        expect(readFigure(text)).toBeCloseTo(value, 6);
      }),
    );
  });
});
