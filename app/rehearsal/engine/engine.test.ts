import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GrantStore, memoryGrantStore, type SandboxGrant } from '~/holders/grant-store.ts';
import { AppError } from '~/platform/app-error.ts';
import { memoryKeyStore } from '~/platform/key-store.server.ts';
import { cachedGrantStore } from './cached-grant-store.ts';
import { cachedKeyStore } from './cached-key-store.ts';
import { DayQueue } from './day-queue.ts';
import { shareOut } from './panel-shares.ts';
import { ProblemTally } from './problems.ts';
import { simulatedDays } from './simulated-days.ts';

describe('sharing testers out over panels', () => {
  const panels = fc
    .array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 6 })
    .map((sizes) => sizes.map((size, at) => ({ key: `p${at}`, size })));

  it('seats everyone, nobody over a panel, and leaves none empty when there are enough', () => {
    fc.assert(
      fc.property(panels, fc.double({ min: 0, max: 1, noNaN: true }), (all, filled) => {
        const places = all.reduce((sum, { size }) => sum + size, 0);
        const testers = Math.floor(filled * places);
        const shares = shareOut(testers, all);
        expect(Object.values(shares).reduce((sum, count) => sum + count, 0)).toBe(testers);
        for (const { key, size } of all) {
          expect(shares[key]).toBeLessThanOrEqual(size);
          expect(shares[key]).toBeGreaterThanOrEqual(testers >= all.length ? 1 : 0);
        }
      }),
    );
  });

  it('follows their sizes', () => {
    const panels = [
      { key: 'faep', size: 100 },
      { key: 'volontaires', size: 1000 },
    ];
    expect(shareOut(100, panels)).toEqual({ faep: 9, volontaires: 91 });
    expect(shareOut(2, panels)).toEqual({ faep: 1, volontaires: 1 });
    expect(() => shareOut(1101, panels)).toThrow(RangeError);
  });
});

describe('days', () => {
  it('are local: 23 hours in March, 25 in October', () => {
    const hours = (day: string) => {
      const days = simulatedDays(day, 'Europe/Paris');
      return (days.instant(1, 0).getTime() - days.instant(0, 0).getTime()) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
  });

  it('number their weekdays from Monday and never go back', () => {
    const days = simulatedDays('2026-08-31', 'Europe/Paris');
    expect([days.weekday(0), days.weekday(6), days.date(31)]).toEqual([1, 7, '2026-10-01']);
    fc.assert(
      fc.property(fc.nat(400), fc.nat(1438), (day, minute) => {
        expect(days.instant(day, minute + 1).getTime()).toBeGreaterThanOrEqual(days.instant(day, minute).getTime());
      }),
    );
  });
});

describe('a queue', () => {
  it('gives each event once, by minute, then as planned', async () => {
    const seen: string[] = [];
    const queue = new DayQueue();
    const plan = (day: number, minute: number, name: string) =>
      queue.plan(day, { minute, run: async () => void seen.push(name) });
    plan(2, 30, 'late');
    plan(2, 10, 'first');
    plan(2, 10, 'second');
    plan(3, 0, 'tomorrow');
    for (const { run } of [...queue.take(2), ...queue.take(2)]) await run();
    expect(seen).toEqual(['first', 'second', 'late']);
  });
});

describe('problems', () => {
  it('are counted when a use case refuses, most frequent first', async () => {
    const tally = new ProblemTally();
    const refuse = (error: unknown) => async () => {
      throw error;
    };
    expect(await tally.attempt('enrol', '2026-09-01', refuse(new AppError('panels.full')))).toBeUndefined();
    await tally.attempt('sync:grdf', '2026-09-02', refuse(new Response(null, { status: 404 })));
    await tally.attempt('sync:grdf', '2026-09-03', refuse(new Response(null, { status: 404 })));
    expect(await tally.attempt('open', '2026-09-03', async () => 7)).toBe(7);
    expect(tally.list()).toEqual([
      { while: 'sync:grdf', code: 'http.404', count: 2, firstOn: '2026-09-02' },
      { while: 'enrol', code: 'panels.full', count: 1, firstOn: '2026-09-01' },
    ]);
  });

  it('are thrown when they are defects', async () => {
    const broken = new ProblemTally().attempt('open', '2026-09-01', async () => {
      throw new TypeError('defect');
    });
    await expect(broken).rejects.toThrow('defect');
  });
});

describe('a cached store of consents', () => {
  it('asks once, and forgets what was revoked', async () => {
    const store = memoryGrantStore();
    let asked = 0;
    const counted: GrantStore = {
      ...store,
      find: (...which) => {
        asked += 1;
        return store.find(...which);
      },
    };
    const cached = cachedGrantStore(counted);
    const grant: SandboxGrant = {
      holderId: 'enedis',
      subject: '99100000000001',
      scopes: ['enedis/daily'],
      startsAt: new Date(0),
      endsAt: new Date(1e13),
    };
    await store.put(grant);
    await cached.find('enedis', grant.subject);
    expect(await cached.find('enedis', grant.subject)).toEqual(grant);
    expect(asked).toBe(1);
    await cached.revoke('enedis', grant.subject, new Date(5));
    expect((await cached.find('enedis', grant.subject))?.revokedAt).toEqual(new Date(5));
    expect(await cached.find('grdf', grant.subject)).toBeUndefined();
  });
});

describe('a cached store of keys', () => {
  it('writes through, and gives back nothing once deleted', async () => {
    const store = memoryKeyStore();
    const cached = cachedKeyStore(store);
    await cached.put('a', new Uint8Array([1]));
    expect(await store.get('a')).toEqual(new Uint8Array([1]));
    await cached.get('a');
    await cached.delete('a');
    expect(await cached.get('a')).toBeUndefined();
    expect(await store.get('a')).toBeUndefined();
  });
});
