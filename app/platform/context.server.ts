import type { Clock } from './clock.ts';
import type { Database, Db } from './database/open.server.ts';
import type { Env } from './env.server.ts';
import type { KeyStore } from './key-store.server.ts';
import type { Logger } from './log.server.ts';
import type { Mailer } from './mail.server.ts';
import type { Offers } from './offers.ts';
import type { TaskRunner } from './tasks.server.ts';

/**
 * What every use case is given as its first argument: nothing is read from globals, so a rehearsal or a
 * test passes its own clock, database, keys and outside world.
 */
export interface AppContext {
  readonly env: Env;
  readonly database: Database;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly mail: Mailer;
  readonly tasks: TaskRunner;
  /** What rooms that may not import one another offer. */
  readonly offers: Offers;
  /** Wrapped keys of testers. */
  readonly keys: KeyStore;
  /** 32 bytes that wrap every tester's key. */
  readonly masterKey: Uint8Array;
  /** fetch towards holders: the sandbox's mocks answer it, or the real world. */
  readonly outboundFetch: typeof fetch;
  /** Public address of this installation, without a trailing slash. */
  readonly publicUrl: string;
}
