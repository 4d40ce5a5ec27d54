import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeSilence, silenceBetween } from '~/pilots/standing/silence.ts';
import { standingOf } from '~/pilots/standing/standing.ts';
import { stayOf } from './stay.ts';
import { day, lookingOn, tester } from './trajectory.example.ts';

describe('standingOf', () => {
  it.each([
    ['used it today', [0, 60], 60, 'active'],
    ['fourteen days ago is within fourteen days', [0, 46], 60, 'active'],
    ['fifteen is not', [0, 45], 60, 'inactive'],
    ['twenty-seven days of silence are not twenty-eight', [0, 33], 60, 'inactive'],
    ['twenty-eight are', [0, 32], 60, 'dropped-out'],
  ])('%s', (_, days, at, standing) => {
    expect(standingOf(tester(days), lookingOn(at))).toBe(standing);
  });

  it('knows nothing of who never used it', () => {
    expect(standingOf(tester([]), lookingOn(60))).toBeNull();
  });

  it('sets an outage apart, until its silence outlasts it', () => {
    const cut = (to: number | null) =>
      tester([0, 20], { outages: [{ from: day(25), to: to === null ? null : day(to) }] });
    expect(standingOf(cut(null), lookingOn(60))).toBe('outage');
    expect(standingOf(cut(50), lookingOn(60))).toBe('outage');
    expect(standingOf(cut(50), lookingOn(73))).toBe('dropped-out');
    expect(standingOf(cut(30), lookingOn(60))).toBe('dropped-out');
  });

  it('lets an asked departure win, and a completed pilot keep only those still there', () => {
    expect(standingOf(tester([0, 59], { stages: { withdrew: day(60) } }), lookingOn(60))).toBe('withdrew');
    expect(standingOf(tester([0, 50], { stages: { completed: day(60) } }), lookingOn(200))).toBe('completed');
    expect(standingOf(tester([0, 30], { stages: { completed: day(60) } }), lookingOn(200))).toBe('dropped-out');
  });

  it('ends with an agreement that ran out, unless it was renewed and used', () => {
    expect(standingOf(tester([0, 50], { stages: { 'consent-expired': day(55) } }), lookingOn(60))).toBe('expired');
    expect(standingOf(tester([0, 58], { stages: { 'consent-expired': day(55) } }), lookingOn(60))).toBe('active');
  });
});

describe('the clock of silence', () => {
  const outages = fc.array(
    fc
      .tuple(fc.nat(100), fc.option(fc.nat(60)))
      .map(([from, length]) => ({ from, to: length === null ? null : from + length })),
    { maxLength: 4 },
  );

  it('runs the same way forwards and backwards', () => {
    fc.assert(
      fc.property(outages, fc.integer({ min: 100, max: 200 }), fc.nat(80), (out, end, silence) => {
        const start = beforeSilence(end, silence, out);
        expect(silenceBetween(start, end, out)).toBe(silence);
        expect(silenceBetween(start + 1, end, out)).toBe(Math.max(0, silence - 1));
      }),
    );
  });

  it('agrees with the status: gone means the last use is before the last day one can tell', () => {
    const days = fc.uniqueArray(fc.nat(120), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: 120, max: 180 }), fc.option(fc.nat(120)), (used, at, out) => {
        const person = tester(used, { outages: out === null ? [] : [{ from: day(out), to: day(out + 20) }] });
        const stay = stayOf(person, lookingOn(at));
        if (typeof stay === 'string') return;
        expect(stay.event).toBe(standingOf(person, lookingOn(at)) === 'dropped-out');
        expect(stay.time).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('stayOf', () => {
  it('dates leaving at the last use', () => {
    expect(stayOf(tester([3, 5, 20]), lookingOn(60))).toEqual({
      panelKey: 'faep',
      time: 17,
      event: true,
      end: 'silent',
    });
  });

  it('censors who is still there on the last day one can tell', () => {
    expect(stayOf(tester([3, 50]), lookingOn(60))).toMatchObject({ time: 29, event: false, end: 'still-in' });
    expect(stayOf(tester([3, 35]), lookingOn(60))).toMatchObject({ time: 29, event: false, end: 'still-in' });
  });

  it('leaves out who began too recently, rather than calling them faithful', () => {
    expect(stayOf(tester([40, 59]), lookingOn(60))).toBe('too-recent');
    expect(stayOf(tester([]), lookingOn(60))).toBe('never-used');
  });

  it('counts an asked departure as leaving, once everyone can be told as far', () => {
    const gone = tester([3, 20], { stages: { withdrew: day(25) } });
    expect(stayOf(gone, lookingOn(60))).toMatchObject({ time: 17, event: true, end: 'withdrew' });
    expect(stayOf(gone, lookingOn(40))).toMatchObject({ time: 9, event: false });
  });

  it('censors by cause: outage, completion, end of the agreement', () => {
    const outage = tester([3, 20], { outages: [{ from: day(25), to: null }] });
    expect(stayOf(outage, lookingOn(60))).toBe('too-recent');
    const later = tester([3, 50], { outages: [{ from: day(55), to: null }] });
    expect(stayOf(later, lookingOn(120))).toMatchObject({ time: 24, event: false, end: 'outage' });
    const done = tester([3, 50], { stages: { completed: day(60) } });
    expect(stayOf(done, lookingOn(120))).toMatchObject({ time: 29, event: false, end: 'completed' });
    const expired = tester([3, 50], { stages: { 'consent-expired': day(60) } });
    expect(stayOf(expired, lookingOn(120))).toMatchObject({ time: 29, event: false, end: 'expired' });
  });

  it('finds the true pace of leaving, which counting to today would hide', () => {
    // Daily users who leave for good: one in a hundred each day.
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const people = Array.from({ length: 4000 }, () => {
      const start = Math.floor(random() * 40);
      const left = start + Math.floor(Math.log(1 - random()) / Math.log(0.99));
      return tester([start, Math.min(left, 80)]);
    });
    const stays = people.map((person) => stayOf(person, lookingOn(80))).filter((stay) => typeof stay !== 'string');
    const rate = stays.filter((stay) => stay.event).length / stays.reduce((total, stay) => total + stay.time + 0.5, 0);
    expect(rate).toBeGreaterThan(0.0093);
    expect(rate).toBeLessThan(0.0107);
  });
});
