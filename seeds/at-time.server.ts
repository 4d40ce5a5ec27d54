import { setImmediate } from 'node:timers/promises';
import { sandboxServiceHandlers } from '~/consent/copies/sandbox-services.server.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { createMailer } from '~/platform/mail.server.ts';
import { noTasks } from '~/platform/tasks.server.ts';
import { cachedGrantStore } from '~/rehearsal/engine/cached-grant-store.ts';
import { cachedKeyStore } from '~/rehearsal/engine/cached-key-store.ts';
import { preparedDb } from '~/rehearsal/engine/prepared-database.server.ts';
import type { RehearsalContext } from '~/rehearsal/engine/stage.ts';

/** The same database, keys and simulated holders, at another time: what simulated people live in. */
export function atTime(context: AppContext, start: Date): RehearsalContext {
  const { database, log, env } = context;
  const db = preparedDb(database);
  const clock = new SimulatedClock(start);
  const grants = cachedGrantStore(databaseGrantStore(db));
  // A whole panel speaks at one simulated instant: an hourly quota would count what no hour ever held.
  const holders = createSandboxFetch({
    store: grants,
    clock,
    options: { countHours: false },
    others: sandboxServiceHandlers({ db, clock }),
  });
  return {
    ...context,
    db,
    clock,
    grants,
    keys: cachedKeyStore(context.keys),
    tasks: noTasks,
    mail: createMailer({ db, clock, log, from: env.MAIL_FROM }),
    // A pause at each call to a holder: pages that people open meanwhile get their turn.
    outboundFetch: async (input, init) => {
      await setImmediate();
      return holders(input, init);
    },
  };
}
