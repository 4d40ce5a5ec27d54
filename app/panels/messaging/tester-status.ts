import type { TesterStatus } from '~/pilots/definition/messages.ts';
import { DAY_MS, type Instant } from './local-clock.ts';

/** What the activity log says of one tester. */
export interface LoggedWay {
  readonly consented: boolean;
  readonly connected: boolean;
  readonly completed: boolean;
  /** First and last qualifying activity. */
  readonly activatedAt: Instant | null;
  readonly lastActivityAt: Instant | null;
}

export interface Thresholds {
  readonly inactiveAfterDays: number;
  readonly dropoutAfterDays: number;
}

/**
 * Where a tester stands: one status at a time, as docs/measures.md defines them. null when their passages are not
 * recorded and the way they have come does not tell: they may be the most active of all.
 */
export function statusOf(
  way: LoggedWay,
  { thresholds, isRecorded, now }: { thresholds: Thresholds; isRecorded: boolean; now: Instant },
): TesterStatus | null {
  if (way.completed) return 'completed';
  if (!way.consented) return 'not-consented';
  if (!way.connected) return 'not-connected';
  if (!isRecorded) return null;
  if (way.lastActivityAt === null) return 'not-activated';
  const days = (now - way.lastActivityAt) / DAY_MS;
  if (days >= thresholds.dropoutAfterDays) return 'dropped-out';
  return days >= thresholds.inactiveAfterDays ? 'inactive' : 'active';
}
