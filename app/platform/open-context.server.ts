import path from 'node:path';
import { type Clock, systemClock } from './clock.ts';
import type { AppContext } from './context.server.ts';
import { type Database, openEmbedded, openServer } from './database/open.server.ts';
import type { Env } from './env.server.ts';
import { directoryKeyStore } from './key-store.server.ts';
import { createLogger } from './log.server.ts';
import { createMailer } from './mail.server.ts';
import { loadMasterKey } from './master-key.server.ts';
import { gatherOffers, type Offering } from './offers.ts';
import { startTasks, type TaskHandler } from './tasks.server.ts';

/** Opens the database named by the settings. */
export function openDatabase(env: Env): Promise<Database> {
  return env.DATABASE_URL ? openServer(env.DATABASE_URL) : openEmbedded(path.resolve(env.ATELIER_DATA_DIR));
}

export interface OpenOptions {
  readonly env: Env;
  readonly handlers: readonly TaskHandler[];
  readonly offerings?: readonly Offering[];
  readonly clock?: Clock;
  /** How calls to holders leave: mocks in the sandbox. Given what it stands on. */
  readonly outboundFetch: (base: { db: Database['db']; clock: Clock }) => typeof fetch;
}

/** Everything a running application stands on, opened in order; `close` undoes it. */
export async function openContext(options: OpenOptions): Promise<AppContext & { close(): Promise<void> }> {
  const { env, handlers, clock = systemClock } = options;
  const log = createLogger(env.LOG_LEVEL);
  const database = await openDatabase(env);
  const secrets = path.resolve(env.ATELIER_DATA_DIR, 'keys');
  const { db } = database;
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  let context: AppContext | undefined;
  const opened = (): AppContext => {
    if (!context) throw new Error('The context is not open yet');
    return context;
  };
  const tasks = await startTasks({ database, context: opened, handlers, work: true });
  context = {
    env,
    database,
    db,
    clock,
    log,
    mail: createMailer({ db, clock, log, smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }),
    tasks,
    offers: gatherOffers(options.offerings ?? []),
    keys: directoryKeyStore(secrets),
    masterKey: loadMasterKey(env.ATELIER_MASTER_KEY, secrets),
    outboundFetch: options.outboundFetch({ db, clock }),
    publicUrl,
  };
  return {
    ...context,
    close: async () => {
      await tasks.stop();
      await database.close();
    },
  };
}
