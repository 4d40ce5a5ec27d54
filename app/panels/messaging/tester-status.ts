import type { TesterStatus } from '~/pilots/definition/messages.ts';
import { standingAfter } from '~/pilots/standing/standing.ts';
import type { Instant } from './local-clock.ts';

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
  return standingAfter(now - way.lastActivityAt, thresholds);
}
