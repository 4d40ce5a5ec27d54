import { describe, expect, it } from 'vitest';
import { type Standing, standingOf } from './standing.ts';
import { DAY_MS, type Trajectory } from './trajectory.ts';

const RULES = { inactiveAfterDays: 14, dropoutAfterDays: 28 };
const day = (n: number): number => n * DAY_MS;

/** Someone who used the pilot on day 0 and last on `lastUse`, seen on day 100. */
const seen = (lastUse: number | null, more: Partial<Trajectory> = {}): Standing | null => {
  const trajectory: Trajectory = {
    ...{ panelKey: 'a', stages: {}, outages: [], firstDay: null },
    ...{ daysOfUse: new Uint8Array(0), calendarDays: new Uint8Array(0) },
    ...{ firstUseAt: lastUse === null ? null : 0, lastUseAt: lastUse === null ? null : day(lastUse) },
    ...more,
  };
  return standingOf(trajectory, { at: day(100), ...RULES });
};

/** Every combination of what may have ended somebody's time, by how long they had been silent then. */
describe('a tester’s status', () => {
  const [SAME_DAY, WEEKS_AGO, LONG_AGO] = [99, 80, 20];
  it.each<[string, Trajectory['stages'], Standing, Standing, Standing]>([
    ['nothing', {}, 'active', 'inactive', 'dropped-out'],
    ['withdrew', { withdrew: day(100) }, 'withdrew', 'withdrew', 'withdrew'],
    ['completed', { completed: day(100) }, 'completed', 'completed', 'dropped-out'],
    ['expired', { 'consent-expired': day(100) }, 'expired', 'expired', 'dropped-out'],
    ['completed, then withdrew', { completed: day(90), withdrew: day(95) }, 'withdrew', 'withdrew', 'withdrew'],
    ['expired, then withdrew', { 'consent-expired': day(90), withdrew: day(95) }, 'withdrew', 'withdrew', 'withdrew'],
    [
      'expired on the last day',
      { 'consent-expired': day(100), completed: day(100) },
      'completed',
      'completed',
      'dropped-out',
    ],
  ])('after %s', (_, stages, used, silent, gone) => {
    expect([SAME_DAY, WEEKS_AGO, LONG_AGO].map((last) => seen(last, { stages }))).toEqual([used, silent, gone]);
  });

  it.each([
    [86, 'active'],
    [85, 'inactive'],
    [73, 'inactive'],
    [72, 'dropped-out'],
  ])('last seen on day %i of 100, is %s', (last, standing) => {
    expect(seen(last)).toBe(standing);
  });

  it('is not told of who never used the pilot, whatever ended', () => {
    for (const stage of ['enrolled', 'withdrew', 'completed', 'consent-expired'] as const) {
      expect(seen(null, { stages: { [stage]: day(50) } })).toBeNull();
    }
  });

  it('does not blame a silence on a tester whose holder is out', () => {
    expect(seen(60, { outages: [{ from: day(61), to: null }] })).toBe('outage');
    expect(seen(60, { outages: [{ from: day(61), to: day(65) }] })).toBe('dropped-out');
  });
});
