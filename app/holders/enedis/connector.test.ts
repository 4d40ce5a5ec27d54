import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { memoryGrantStore } from '../grant-store.ts';
import { dayNumber, instantOf, MINUTE, offsetStamp } from '../local-time.ts';
import { electricityOfDay } from '../synthetic/electricity.ts';
import { householdOf } from '../synthetic/household.ts';
import { dailyReadings, loadCurveReadings } from './connector.server.ts';
import { explainEnedis } from './explain.ts';
import { loadCurveAnswer as mockCurve } from './mock-answers.ts';

const header = { usage_point_id: '99999999999999', start: '2026-03-02', end: '2026-03-03', quality: 'BRUT' };
const slot = (date: string, value: string, interval_length = 'PT30M') => ({ date, value, interval_length });
const world = { store: memoryGrantStore(), clock: new SimulatedClock(new Date('2026-11-02T09:00:00Z')), options: {} };

describe('Enedis load curve', () => {
  it('turns mean watts stamped at the local end of the slot into watt-hours from its start', () => {
    const readings = loadCurveReadings({
      meter_reading: {
        ...header,
        interval_reading: [slot('2026-07-02 00:30:00', '540'), slot('2026-07-03 00:00:00', '1200', 'PT60M')],
      },
    });
    expect(readings).toEqual([
      { start: Date.parse('2026-07-02T00:00:00+02:00'), minutes: 30, value: 270 },
      { start: Date.parse('2026-07-02T23:00:00+02:00'), minutes: 60, value: 1200 },
    ]);
  });

  it.each([
    ['2026-10-25', 50],
    ['2026-03-29', 46],
    ['2026-06-01', 48],
  ])('gives back every half-hour of %s (%i)', (day, count) => {
    const home = householdOf(11);
    const window = {
      subject: '99999999999999',
      from: day,
      to: offsetStamp(instantOf(day) + 30 * 60 * MINUTE).slice(0, 10),
    };
    const readings = loadCurveReadings(mockCurve(home, window, world));
    expect(readings).toHaveLength(count);
    expect(readings.map(({ value }) => value)).toEqual(electricityOfDay(home, dayNumber(day)).slotsWh);
    expect(readings[0]?.start).toBe(instantOf(day));
    const steps = readings.slice(1).map((reading, at) => reading.start - (readings[at]?.start ?? 0));
    expect(new Set(steps)).toEqual(new Set([30 * MINUTE]));
  });

  it('keeps one reading per slot', () => {
    const twice = [slot('2026-07-02 00:30:00', '540'), slot('2026-07-02 00:30:00', '600')];
    expect(loadCurveReadings({ meter_reading: { ...header, interval_reading: twice } })).toEqual([
      { start: Date.parse('2026-07-02T00:00:00+02:00'), minutes: 30, value: 300 },
    ]);
  });
});

describe('Enedis days', () => {
  it('last 23 or 25 hours when the clocks change', () => {
    const days = ['2026-03-29', '2026-03-30', '2026-10-25'].map((date) => ({ date, value: '12000' }));
    const readings = dailyReadings({ meter_reading: { ...header, interval_reading: days } });
    expect(readings.map(({ minutes }) => minutes)).toEqual([1380, 1440, 1500]);
    expect(readings[0]?.start).toBe(Date.parse('2026-03-29T00:00:00+01:00'));
  });
});

describe('Enedis errors', () => {
  const own = (error: string, error_description = '') => ({ error, error_description });

  it.each([
    [403, own('ADAM-DC-0007'), 'moved'],
    [403, own('ADAM-DC-0008'), 'noConsent'],
    [403, own('ADAM_DC_0008'), 'noConsent'],
    [403, own('ADAM-DC-0009'), 'consentNotStarted'],
    [400, own('ADAM-DC-0015'), 'windowTooLong'],
    [400, own('ADAM-DC-0016'), 'historyTooOld'],
    [400, own('ADAM-ERR0125'), 'historyTooOld'],
    [
      400,
      own('Invalid_request', "The requested period cannot be anterior to the meter's last activation date"),
      'noData',
    ],
    [400, own('Invalid_request', 'The customer objected to the load curve recording'), 'outOfScope'],
    [400, own('ADAM-ERR0069'), 'badRequest'],
    [404, own('no_data_found'), 'noData'],
    [404, own('STM-ERR-0000014'), 'noData'],
    [429, own('throttled', 'Quota Q3 reached'), 'quotaSecond'],
    [429, own('throttled', 'Quota Q4 reached'), 'quotaHour'],
    [500, own('ADAM-DC-0500'), 'serverError'],
    [500, { tag: 'enedis_return_ko', error_code: 500, enedis_return: own('Internal Server error') }, 'serverError'],
    [503, undefined, 'serverError'],
    [418, undefined, 'badRequest'],
  ])('%i %j means %s', (status, body, failure) => {
    expect(explainEnedis(status, body).failure).toBe(failure);
  });
});
