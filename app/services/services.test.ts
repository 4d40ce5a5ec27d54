import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseGestures } from './choose-gestures.ts';
import { comparePeriods, totalOf, verdictOf } from './compare-periods.ts';
import { loadHabits, loadReferenceValues } from './load-reference-values.server.ts';
import { intervals, parseDay, periodOf, startOfDay } from './local-days.server.ts';
import { quantile } from './quantile.ts';
import { readCurve } from './read-curve.server.ts';
import { readGas } from './read-gas.ts';
import { valueOn } from './reference-values.ts';

const timeZone = 'Europe/Paris';

describe('reference values', () => {
  it('hold from their day until the next one', () => {
    const { electricityPrice, gasEmissions } = loadReferenceValues();
    expect(valueOn(electricityPrice, '2025-07-31')).toEqual({ validFrom: '2025-02-01', value: 0.2016 });
    expect(valueOn(electricityPrice, '2025-08-01')).toEqual({ validFrom: '2025-08-01', value: 0.1952 });
    expect(valueOn(electricityPrice, '2019-01-01')).toBeUndefined();
    expect(valueOn(gasEmissions, '2026-11-01')?.value).toBe(0.221);
  });

  it('are each sourced', () => {
    for (const series of Object.values(loadReferenceValues())) {
      expect(series.sources.length).toBeGreaterThan(0);
    }
  });
});

describe('periods', () => {
  it.each([
    ['day', '2026-10-25', '2026-10-25', '2026-10-26', '2026-10-24'],
    ['week', '2026-11-01', '2026-10-26', '2026-11-02', '2026-10-19'],
    ['month', '2026-01-31', '2026-01-01', '2026-02-01', '2025-12-01'],
    ['year', '2026-11-01', '2026-01-01', '2027-01-01', '2025-01-01'],
  ] as const)('%s of %s', (scale, day, firstDay, endDay, previousDay) => {
    expect(periodOf(scale, day)).toEqual({ scale, firstDay, endDay, previousDay, nextDay: endDay });
  });

  it('follow each other without gap or overlap', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('half-hour', 'day', 'month', 'year' as const), (date, step) => {
        const from = date.toISOString().slice(0, 10);
        const steps = intervals(step, from, periodOf('week', from).endDay, timeZone);
        expect(steps.slice(1).map((one) => one.start)).toEqual(steps.slice(0, -1).map((one) => one.end));
      }),
    );
  });

  it('have 46 and 50 half-hours at the clock changes', () => {
    expect(intervals('half-hour', '2026-03-29', '2026-03-30', timeZone)).toHaveLength(46);
    expect(intervals('half-hour', '2026-10-25', '2026-10-26', timeZone)).toHaveLength(50);
  });

  it('refuse what is no day', () => {
    expect(parseDay('2026-02-30')).toBeUndefined();
    expect(parseDay('hier')).toBeUndefined();
    expect(parseDay('2026-02-28')).toBe('2026-02-28');
  });
});

describe('comparePeriods', () => {
  const day = (energyKwh: number, complete = true) => ({ energyKwh, costEur: null, co2eKg: null, complete });

  it('compares only days measured whole on both sides', () => {
    const comparison = comparePeriods([day(5), day(1, false), day(6)], [day(10), day(10), day(10)], 2);
    expect(comparison).toEqual({ energyKwh: 11, beforeKwh: 20, change: expect.closeTo(-0.45), pairs: 2, of: 3 });
    expect(verdictOf(comparison, 0.05)).toBe('less');
  });

  it('says nothing too early, and nothing of a small change', () => {
    expect(verdictOf(comparePeriods([day(5)], [day(10)], 2), 0.05)).toBe('too-early');
    expect(verdictOf(comparePeriods([day(5)], [day(0)], 1), 0.05)).toBe('too-early');
    expect(verdictOf(comparePeriods([day(10.2)], [day(10)], 1), 0.05)).toBe('same');
    expect(verdictOf(comparePeriods([day(11)], [day(10)], 1), 0.05)).toBe('more');
  });

  it('totals what is known', () => {
    expect(totalOf([day(5), day(6)], 'kwh')).toBe(11);
    expect(totalOf([day(5)], 'eur')).toBeNull();
  });
});

describe('readCurve', () => {
  const { curve } = loadHabits();
  const HALF_HOUR = 1_800_000;
  const start = startOfDay('2026-10-20', timeZone);
  const home = (days: number, baseW: number, eveningW: number) =>
    Array.from({ length: days * 48 }, (_, index) => {
      const hour = (index % 48) / 2;
      const evening = hour >= 18 && hour < 21;
      return { start: start + index * HALF_HOUR, minutes: 30, value: (evening ? eveningW : baseW) / 2 };
    });

  it('finds what stays on at night, and the evening peak', () => {
    const findings = readCurve(home(5, 180, 1440), { ...curve, night: { ...curve.night, minimumNights: 5 }, timeZone });
    expect(findings.nights).toBe(5);
    expect(findings.nightBaseLoadW).toBeCloseTo(180);
    expect(findings.peak).toMatchObject({ powerW: 1440 });
    // 3 h at 1440 W and 21 h at 180 W: 8.1 kWh a day, 337.5 W on average
    expect(findings.meanDayKwh).toBeCloseTo(8.1);
    expect(findings.eveningRatio).toBeCloseTo(1440 / 337.5);
  });

  it('is not raised by a water heater that runs some nights', () => {
    const readings = home(14, 150, 150).map((reading, index) =>
      (index / 48) % 3 < 1 ? { ...reading, value: 1000 } : reading,
    );
    expect(readCurve(readings, { ...curve, timeZone }).nightBaseLoadW).toBeCloseTo(150);
  });

  it('says nothing after too few nights, or of daily readings', () => {
    expect(readCurve(home(3, 180, 180), { ...curve, timeZone }).nightBaseLoadW).toBeUndefined();
    expect(readCurve([{ start, minutes: 1440, value: 5000 }], { ...curve, timeZone }).nights).toBe(0);
  });
});

describe('readGas', () => {
  it('parts the base of summer from heating', () => {
    const daily = Array.from({ length: 300 }, (_, index) => ({
      start: index,
      minutes: 1440,
      value: index < 150 ? 5000 : 45_000,
    }));
    const findings = readGas(daily, { quantile: 0.1, minimumDays: 300 });
    expect(findings.gasBaseKwhPerDay).toBeCloseTo(5);
    expect(findings.gasHeatingShare).toBeCloseTo((150 * 40) / (150 * 5 + 150 * 45));
    expect(readGas(daily.slice(1), { quantile: 0.1, minimumDays: 300 }).gasBaseKwhPerDay).toBeUndefined();
  });
});

describe('chooseGestures', () => {
  const rules = [
    { finding: 'nightBaseLoadW', above: 100, gestures: ['standby', 'elsewhere'] },
    { finding: 'eveningRatio', above: 2, gestures: ['wash-later'] },
  ] as const;
  const gestureKeys = ['shower', 'standby', 'wash-later'];

  it('puts first what the curve suggests most', () => {
    const proposals = chooseGestures({
      gestureKeys,
      decidedKeys: [],
      rules,
      findings: { nightBaseLoadW: 180, eveningRatio: 5 },
    });
    expect(proposals.map((proposal) => [proposal.gestureKey, proposal.because?.value])).toEqual([
      ['wash-later', 5],
      ['standby', 180],
      ['shower', undefined],
    ]);
  });

  it('then puts what the description favours', () => {
    const proposals = chooseGestures({
      gestureKeys: [...gestureKeys, 'dryer'],
      decidedKeys: [],
      favouredKeys: ['dryer', 'standby'],
      rules,
      findings: { nightBaseLoadW: 180 },
    });
    expect(proposals.map(({ gestureKey }) => gestureKey)).toEqual(['standby', 'dryer', 'shower', 'wash-later']);
  });

  it('proposes each gesture once, and none that was decided on', () => {
    const keys = fc.subarray(gestureKeys);
    fc.assert(
      fc.property(keys, fc.double({ min: 0, max: 500, noNaN: true }), (decidedKeys, nightBaseLoadW) => {
        const proposed = chooseGestures({ gestureKeys, decidedKeys, rules, findings: { nightBaseLoadW } });
        expect(proposed.map((one) => one.gestureKey).sort()).toEqual(
          gestureKeys.filter((key) => !decidedKeys.includes(key)).sort(),
        );
      }),
    );
  });
});

describe('quantile', () => {
  it('is linear between ranks', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([], 0.5)).toBeUndefined();
  });
});
