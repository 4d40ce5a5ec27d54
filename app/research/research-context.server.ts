import type { AppContext } from '~/platform/context.server.ts';
import type { Db } from '~/platform/database/open.server.ts';
import { readUse, type UseQuery, type UseRow } from './read-use.server.ts';

/**
 * What research is given instead of the application's context: the activity log, the pilot's row, the clock. Vaults,
 * agreements, identities, keys and the outside world are out of its reach, by type and in fact.
 */
export interface ResearchContext
  extends Omit<AppContext, 'db' | 'database' | 'keys' | 'masterKey' | 'mail' | 'tasks' | 'offers' | 'outboundFetch'> {
  readonly db: Pick<Db, 'activityEntry' | 'pilot'>;
  /** The one figure of the log that takes SQL. */
  readonly readUse: (query: UseQuery) => Promise<UseRow[]>;
}

export function researchContext(context: AppContext): ResearchContext {
  const { env, clock, log, publicUrl, db } = context;
  return {
    env,
    clock,
    log,
    publicUrl,
    db: { activityEntry: db.activityEntry, pilot: db.pilot },
    readUse: (query) => readUse(db, query),
  };
}
