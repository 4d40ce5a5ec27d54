import { afterAll, beforeAll } from 'vitest';
import { SimulatedClock } from '../../app/platform/clock.ts';
import type { AppContext } from '../../app/platform/context.server.ts';
import type { Database } from '../../app/platform/database/open.server.ts';
import { readEnv } from '../../app/platform/env.server.ts';
import { memoryKeyStore } from '../../app/platform/key-store.server.ts';
import { createLogger } from '../../app/platform/log.server.ts';
import { createMailer } from '../../app/platform/mail.server.ts';
import { gatherOffers } from '../../app/platform/offers.ts';
import { noTasks } from '../../app/platform/tasks.server.ts';
import { openTestDatabase } from './database-pool.ts';

export interface TestContext extends AppContext {
  readonly clock: SimulatedClock;
}

/** A context on `database`, on a simulated clock, with keys in memory; an outbound request fails the test. */
export function makeTestContext(database: Database, overrides: Partial<TestContext> = {}): TestContext {
  const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  const clock = overrides.clock ?? new SimulatedClock(new Date('2026-11-02T09:00:00Z'));
  const log = createLogger('silent');
  return {
    env,
    database,
    db: database.db,
    clock,
    log,
    mail: createMailer({ db: database.db, clock, log, from: env.MAIL_FROM }),
    tasks: noTasks,
    offers: gatherOffers([]),
    keys: memoryKeyStore(),
    masterKey: new Uint8Array(32).fill(7),
    outboundFetch: async (input) => {
      throw new Error(`Unhandled outbound request in a test: ${String(input instanceof Request ? input.url : input)}`);
    },
    publicUrl: 'https://atelier.test',
    ...overrides,
  };
}

/** `const test = useTestContext()` at the top of a test file; then `test.context` inside its tests. */
export function useTestContext(overrides: Partial<TestContext> = {}): { readonly context: TestContext } {
  let context: TestContext | undefined;
  beforeAll(async () => {
    context = makeTestContext(await openTestDatabase(), overrides);
  });
  afterAll(async () => {
    await context?.database.close();
  });
  return {
    get context() {
      if (!context) throw new Error('The test context is open only inside tests');
      return context;
    },
  };
}
