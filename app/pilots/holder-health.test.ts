import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { type HolderDay, holderHealth } from './holder-health.ts';

const TODAY = '2026-11-22';
const ok = (ago: number): HolderDay => ({ day: addDays(TODAY, -ago), received: 8, failed: 0, outage: false });
const partial = (ago: number): HolderDay => ({ ...ok(ago), failed: 3 });
const failed = (ago: number): HolderDay => ({ ...ok(ago), received: 0, failed: 8 });
const always = Array.from({ length: 30 }, (_, ago) => ok(ago));
const except = (...days: HolderDay[]): HolderDay[] => [
  ...always.filter((one) => !days.some((other) => other.day === one.day)),
  ...days,
];
const since = (ago: number, last = 0) => ({ first: addDays(TODAY, -ago), last: addDays(TODAY, -last) });

describe('holderHealth', () => {
  it('answers', () => {
    const { days, now, changedOn } = holderHealth(always, since(90), TODAY);
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([30, '2026-10-24', TODAY]);
    expect(new Set(days.map(({ state }) => state))).toEqual(new Set(['ok']));
    expect([now, changedOn]).toEqual(['ok', null]);
  });

  it('is not connected before anything ever came', () => {
    const { days, now } = holderHealth([], { first: null, last: null }, TODAY);
    expect([days[29]?.state, now]).toEqual(['not-yet', 'not-yet']);
    expect(holderHealth([ok(0), ok(1)], since(1), TODAY).days.filter(({ state }) => state === 'not-yet')).toHaveLength(
      28,
    );
  });

  it('is down since the first failed day of the last row', () => {
    const { now, changedOn } = holderHealth(except(failed(0), failed(1), failed(2)), since(90, 3), TODAY);
    expect([now, changedOn]).toEqual(['down', '2026-11-20']);
  });

  it('counts a noted outage as down without exchanges, as partial with some', () => {
    const out = { day: TODAY, received: 0, failed: 0, outage: true };
    expect(holderHealth(except(out), since(90, 1), TODAY)).toMatchObject({ now: 'down', changedOn: TODAY });
    expect(holderHealth(except({ ...ok(0), outage: true }), since(90), TODAY).now).toBe('partial');
  });

  it('is down from the start when it only ever failed', () => {
    expect(holderHealth([failed(1), failed(0)], { first: null, last: null }, TODAY)).toMatchObject({
      now: 'down',
      changedOn: '2026-11-21',
    });
  });

  it('is restored for a week after it was down', () => {
    expect(holderHealth(except(failed(3), failed(2)), since(90), TODAY)).toMatchObject({
      now: 'restored',
      changedOn: '2026-11-21',
    });
    expect(holderHealth(except(failed(12)), since(90), TODAY).now).toBe('ok');
  });

  it('answers in part when some exchanges fail', () => {
    expect(holderHealth(except(partial(0)), since(90), TODAY).now).toBe('partial');
  });

  it('is silent after three days without any exchange, not before', () => {
    const quiet = (days: number) => always.filter((one) => one.day <= addDays(TODAY, -days));
    expect(holderHealth(quiet(3), since(90, 3), TODAY).now).toBe('ok');
    expect(holderHealth(quiet(4), since(90, 4), TODAY)).toMatchObject({ now: 'silent', changedOn: '2026-11-18' });
    expect(holderHealth([], since(90, 60), TODAY)).toMatchObject({ now: 'silent', changedOn: '2026-09-23' });
  });
});
