import { type FaultPreset, publicationLagDays } from './faults.ts';
import type { SandboxGrant } from './grant-store.ts';
import type { HolderManifest } from './holder.ts';
import { addDays, clockMinutes, type Day, dayOf } from './local-time.ts';
import type { SandboxWorld } from './sandbox-world.ts';

/** Rules that every simulated holder keeps: token life, quotas, consent, publication. */

export interface SandboxToken {
  readonly clientId: string;
  readonly expiresAt: number;
}

/** A token that carries its own end, so that several processes of one sandbox agree on it. */
export function issueToken(holder: string, clientId: string, expiresAt: number): string {
  return Buffer.from(JSON.stringify({ holder, clientId, expiresAt })).toString('base64url');
}

/** The token of a request; undefined when there is none, it is another holder's or its life is over. */
export function readToken(world: SandboxWorld, holder: string, request: Request): SandboxToken | undefined {
  const bearer = request.headers.get('Authorization')?.match(/^Bearer ([A-Za-z0-9_-]+)$/)?.[1];
  if (!bearer) return undefined;
  const text = Buffer.from(bearer, 'base64url').toString('utf8');
  const match = text.match(/^\{"holder":"([a-z-]+)","clientId":"([^"]*)","expiresAt":(\d+)\}$/);
  const [, issuer, clientId = '', expiresAt = '0'] = match ?? [];
  if (issuer !== holder || world.clock.now().getTime() >= Number(expiresAt)) return undefined;
  return { clientId, expiresAt: Number(expiresAt) };
}

export interface QuotaRefusal {
  readonly quota: 'second' | 'hour';
  readonly retryAfterSeconds: number;
}

/** Counts the calls of each client in the current second and hour of the sandbox's clock. */
export function quotaCounter(
  manifest: HolderManifest,
  world: SandboxWorld,
): (clientId: string) => QuotaRefusal | undefined {
  const counts = new Map<string, { period: number; calls: number }>();
  const exceeds = (key: string, period: number, limit: number): boolean => {
    const known = counts.get(key);
    const count = known?.period === period ? known : { period, calls: 0 };
    count.calls += 1;
    counts.set(key, count);
    return count.calls > limit;
  };
  return (clientId) => {
    const seconds = Math.floor(world.clock.now().getTime() / 1000);
    const { perSecond, perHour } = manifest.quotas;
    if (world.options.countSeconds && exceeds(`${clientId} second`, seconds, perSecond)) {
      return { quota: 'second', retryAfterSeconds: 1 };
    }
    const hour = Math.floor(seconds / 3600);
    if (perHour !== null && world.options.countHours !== false && exceeds(`${clientId} hour`, hour, perHour)) {
      return { quota: 'hour', retryAfterSeconds: (hour + 1) * 3600 - seconds };
    }
    return undefined;
  };
}

export type ConsentState = 'active' | 'none' | 'revoked' | 'expired' | 'not-started';

export function consentState(grant: SandboxGrant | undefined, now: Date): ConsentState {
  if (!grant) return 'none';
  if (grant.revokedAt && grant.revokedAt <= now) return 'revoked';
  if (grant.endsAt <= now) return 'expired';
  return grant.startsAt > now ? 'not-started' : 'active';
}

/** Day after the last published one: yesterday's readings appear at `publishedFrom`, later under an incident. */
export function publishedUntil(manifest: HolderManifest, world: SandboxWorld, fault: FaultPreset | undefined): Day {
  const now = world.clock.now().getTime();
  const [hours = 0, minutes = 0] = manifest.publishedFrom.split(':').map(Number);
  const early = clockMinutes(now) < hours * 60 + minutes ? 1 : 0;
  return addDays(dayOf(now), 1 - publicationLagDays(fault) - early);
}
