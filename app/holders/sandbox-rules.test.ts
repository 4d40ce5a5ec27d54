import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { enedisManifest } from './enedis/manifest.ts';
import { memoryGrantStore } from './grant-store.ts';
import { consentState, issueToken, publishedUntil, quotaCounter, readToken } from './sandbox-rules.ts';

const at = (instant: string) => ({
  store: memoryGrantStore(),
  clock: new SimulatedClock(new Date(instant)),
  options: {},
});

describe('rules of the simulated holders', () => {
  it('count calls by hour and by client, until the hour is over', () => {
    const world = at('2026-11-02T09:40:00Z');
    const count = quotaCounter({ ...enedisManifest, quotas: { perSecond: 5, perHour: 3 } }, world);
    expect([1, 2, 3].map(() => count('a'))).toEqual([undefined, undefined, undefined]);
    expect(count('a')).toEqual({ quota: 'hour', retryAfterSeconds: 1200 });
    expect(count('b')).toBeUndefined();
    world.clock.moveTo(new Date('2026-11-02T10:00:00Z'));
    expect(count('a')).toBeUndefined();
  });

  it('may leave quotas aside', () => {
    const world = { ...at('2026-11-02T09:40:00Z'), options: { countHours: false } };
    const count = quotaCounter({ ...enedisManifest, quotas: { perSecond: 1, perHour: 1 } }, world);
    expect([1, 2, 3].map(() => count('a'))).toEqual([undefined, undefined, undefined]);
  });

  it('know a token by its holder and its end', () => {
    const world = at('2026-11-02T09:00:00Z');
    const token = issueToken('enedis', 'client', Date.parse('2026-11-02T10:00:00Z'));
    const request = new Request('https://example.org', { headers: { Authorization: `Bearer ${token}` } });
    expect(readToken(world, 'enedis', request)?.clientId).toBe('client');
    expect(readToken(world, 'grdf', request)).toBeUndefined();
    expect(readToken(world, 'enedis', new Request('https://example.org'))).toBeUndefined();
    world.clock.moveTo(new Date('2026-11-02T10:00:00Z'));
    expect(readToken(world, 'enedis', request)).toBeUndefined();
  });

  it.each([
    ['2026-11-02T06:59:00Z', '2026-11-01'],
    ['2026-11-02T07:00:00Z', '2026-11-02'],
    ['2026-07-02T06:00:00Z', '2026-07-02'],
  ])('at %s have published up to %s', (now, until) => {
    expect(publishedUntil(enedisManifest, at(now), undefined)).toBe(until);
  });

  it('know where a consent stands', () => {
    const grant = {
      holderId: 'enedis',
      subject: '1',
      scopes: [],
      startsAt: new Date(10),
      endsAt: new Date(20),
    } as const;
    const state = (now: number, revokedAt?: number) =>
      consentState({ ...grant, revokedAt: revokedAt === undefined ? undefined : new Date(revokedAt) }, new Date(now));
    expect([state(5), state(15), state(20), state(15, 12), state(11, 12)]).toEqual([
      'not-started',
      'active',
      'expired',
      'revoked',
      'active',
    ]);
    expect(consentState(undefined, new Date(15))).toBe('none');
  });
});
