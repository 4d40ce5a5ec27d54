import type { AppContext } from '~/platform/context.server.ts';
import type { Db } from '~/platform/database/open.server.ts';
import { type CompletedAnswer, readAnswers } from '~/surveys/answers/read-answers.server.ts';
import type { WavePlace } from '~/surveys/form/stored-form.server.ts';
import {
  type ActivityCount,
  type ActivityCountQuery,
  type ComingsAndGoings,
  countActivity,
  countComings,
} from './indicators/count-activity.server.ts';
import { readSharedMeans, type SharedMean } from './indicators/read-shared-means.server.ts';
import { readUse, type UseQuery, type UseRow } from './read-use.server.ts';

/**
 * What research is given instead of the application's context: the activity log, the pilot's row, the clock. Vaults,
 * agreements, identities, keys and the outside world are out of its reach, by type and in fact.
 */
export interface ResearchContext
  extends Omit<AppContext, 'db' | 'database' | 'keys' | 'masterKey' | 'mail' | 'tasks' | 'offers' | 'outboundFetch'> {
  readonly db: Pick<Db, 'activityEntry' | 'pilot' | 'indicatorValue'>;
  /** The figures of the log that take SQL. */
  readonly readUse: (query: UseQuery) => Promise<UseRow[]>;
  /** Counts of the log by period, for indicators. */
  readonly countActivity: (query: ActivityCountQuery) => Promise<ActivityCount[]>;
  readonly countComings: (query: ActivityCountQuery) => Promise<ComingsAndGoings[]>;
  /** Answers that were sent, under pseudonyms. */
  readonly readAnswers: (place: WavePlace) => Promise<CompletedAnswer[]>;
  /** Means over groups, made by the room that holds what was shared. */
  readonly readSharedMeans: (pilotSlug: string) => Promise<SharedMean[]>;
}

export function researchContext(context: AppContext): ResearchContext {
  const { env, clock, log, publicUrl, db } = context;
  return {
    env,
    clock,
    log,
    publicUrl,
    db: { activityEntry: db.activityEntry, pilot: db.pilot, indicatorValue: db.indicatorValue },
    readUse: (query) => readUse(db, query),
    countActivity: (query) => countActivity(db, query),
    countComings: (query) => countComings(db, query),
    readAnswers: (place) => readAnswers(db, place),
    readSharedMeans: (pilotSlug) => readSharedMeans(db, pilotSlug),
  };
}
