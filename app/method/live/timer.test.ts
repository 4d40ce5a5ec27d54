import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinute, clockText, NO_TIMER, pauseTimer, resumeTimer, startTimer, timeLeft } from './timer.ts';

const NOW = 1_000_000;

describe('the timer', () => {
  it('runs down, stays where it was paused and goes on from there', () => {
    const started = startTimer(5, NOW);
    expect(timeLeft(started, NOW + 60_000)).toBe(240_000);
    const paused = pauseTimer(started, NOW + 60_000);
    expect(timeLeft(paused, NOW + 3_600_000)).toBe(240_000);
    expect(timeLeft(resumeTimer(paused, NOW + 3_600_000), NOW + 3_600_000)).toBe(240_000);
    expect(timeLeft(started, NOW + 3_600_000)).toBe(0);
  });

  it('gives a minute more, also once it has run out; none without a timer', () => {
    expect(timeLeft(addMinute(startTimer(1, NOW), NOW + 30_000), NOW + 30_000)).toBe(90_000);
    expect(timeLeft(addMinute(startTimer(1, NOW), NOW + 99_000), NOW + 99_000)).toBe(60_000);
    expect(addMinute(NO_TIMER, NOW)).toEqual(NO_TIMER);
  });

  it('never loses time to a pause, whenever it comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(3_600_000), fc.nat(3_600_000), (minutes, ran, waited) => {
        const started = startTimer(minutes, NOW);
        const resumed = resumeTimer(pauseTimer(started, NOW + ran), NOW + ran + waited);
        expect(timeLeft(resumed, NOW + ran + waited)).toBe(timeLeft(started, NOW + ran));
      }),
    );
  });

  it('is read as minutes and seconds, hours when there are', () => {
    expect([81_000, 80_001, 0, 3_600_000, 59_999].map(clockText)).toEqual(['1:21', '1:21', '0:00', '1:00:00', '1:00']);
  });
});
