import type { AppContext } from '~/platform/context.server.ts';

/** What it takes to roll a log up. */
export type RollUpContext = Pick<AppContext, 'env' | 'clock' | 'log' | 'publicUrl' | 'db' | 'database'>;

export interface RollUpSizes {
  /** Testers of a chunk when it is made, and above which one that newcomers enlarged is parted. */
  readonly testers: number;
  readonly mostTesters: number;
  /** Entries folded in one transaction, which holds an embedded database for itself. */
  readonly entriesAtOnce: number;
}

/** Chunks of some two hundred kilobytes. */
export const USUAL_SIZES: RollUpSizes = { testers: 4_096, mostTesters: 8_192, entriesAtOnce: 20_000 };
