import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sandboxServiceHandlers } from '~/consent/copies/sandbox-services.server.ts';
import { memoryGrantStore } from '~/holders/grant-store.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { Faults } from '~/holders/sandbox-world.ts';
import { openingOffer } from '~/pilots/opening-offer.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { openEmbedded } from '~/platform/database/open.server.ts';
import type { Env } from '~/platform/env.server.ts';
import { directoryKeyStore } from '~/platform/key-store.server.ts';
import { createLogger } from '~/platform/log.server.ts';
import { createMailer } from '~/platform/mail.server.ts';
import { gatherOffers, offering } from '~/platform/offers.ts';
import { noTasks } from '~/platform/tasks.server.ts';
import { surveysOffering } from '~/space/surveys-offering.ts';
import { cachedKeyStore } from './cached-key-store.ts';
import { preparedDb } from './prepared-database.server.ts';
import { programmeOffering } from './programme-offering.ts';
import { rehearsedPart } from './rehearsed-part.ts';
import type { RehearsalContext } from './stage.ts';

export interface ThrowawayContext extends RehearsalContext {
  /** Where its files are: a folder put under `pilots` here is nobody else's. */
  readonly directory: string;
  /** The same database and keys, with a clock and simulated holders of their own that begin anew at `startsAt`. */
  startAgain(startsAt: Date): RehearsalContext;
  /** Bytes of its files: database with its journal, wrapped keys. */
  bytesOnDisk(): Promise<number>;
  /** The same without the journal, which grows by whole files and is taken back: what is there to stay. */
  bytesToStay(): Promise<number>;
  /** Closes it and removes its files. */
  remove(): Promise<void>;
}

/** A context of its own in a temporary directory: real database, real keys, simulated clock and holders. */
export async function openThrowawayContext(env: Env, startsAt: Date): Promise<ThrowawayContext> {
  const directory = await mkdtemp(path.join(tmpdir(), 'atelier-rehearsal-'));
  const removeFiles = () => rm(directory, { recursive: true, force: true });
  const database = await openEmbedded(directory).catch(async (error: unknown) => {
    await removeFiles();
    throw error;
  });
  const db = preparedDb(database);
  // Failures of simulated holders are figures here, not news.
  const log = createLogger('silent');
  const kept = {
    // Whatever this installation is connected to, a rehearsal speaks to simulated holders.
    ...{
      env: { ...env, HOLDERS: {} },
      database,
      db,
      log,
      tasks: noTasks,
      offers: gatherOffers([offering(openingOffer, rehearsedPart), programmeOffering, surveysOffering]),
      publicUrl: 'http://localhost',
    },
    keys: cachedKeyStore(directoryKeyStore(path.join(directory, 'keys'))),
    masterKey: randomBytes(32),
  };
  const startAgain = (at: Date): RehearsalContext => {
    const clock = new SimulatedClock(at);
    const grants = memoryGrantStore();
    const faults: Faults = {};
    return {
      ...{ ...kept, clock, grants, faults },
      mail: createMailer({ db, clock, log, from: env.MAIL_FROM }),
      // One client for a whole panel at one instant: an hourly quota would count what no hour ever held.
      outboundFetch: createSandboxFetch({
        store: grants,
        clock,
        options: { countHours: false, faults },
        others: sandboxServiceHandlers({ db, clock }),
      }),
    };
  };
  return {
    ...startAgain(startsAt),
    directory,
    startAgain,
    bytesOnDisk: async () => {
      await database.executeSql('CHECKPOINT');
      return sizeOf(directory);
    },
    bytesToStay: async () => {
      await database.executeSql('VACUUM');
      const [size] = await db.$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS bytes`;
      return Number(size?.bytes ?? 0) + (await sizeOf(path.join(directory, 'keys')));
    },
    remove: async () => {
      await database.close();
      await removeFiles();
    },
  };
}

async function sizeOf(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((total, size) => total + size, 0);
}
