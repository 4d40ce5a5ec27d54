import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createStaffSession } from '~/access/session.server.ts';
import { goToStep, openWorkshop, setActivityState, showActivity } from '~/method/live/conduct.server.ts';
import { planWorkshop } from '~/method/plan-workshop.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { openContext } from '~/platform/open-context.server.ts';
import { TINY_WORKSHOP } from '../../tests/support/tiny-workshop.ts';

export const WRITE = 'challenges';
export const BOX = 'challenge';
const FAMILIES = 'families';

export interface DrillWorkshop {
  readonly workshopId: string;
  readonly joinCode: string;
  /** The cookie of somebody who may show the wall. */
  readonly session: string;
}

const settings = (directory: string, port: number, demo: boolean) => ({
  NODE_ENV: 'production' as const,
  ATELIER_DATA_DIR: directory,
  ATELIER_DEMO: demo ? 'on' : 'off',
  ATELIER_DEMO_TESTERS: '0',
  LOG_LEVEL: 'error',
  HOST: '127.0.0.1',
  PORT: String(port),
  ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
});

async function inDirectory<T>(
  directory: string,
  work: (context: Awaited<ReturnType<typeof openContext>>) => Promise<T>,
): Promise<T> {
  const context = await openContext({
    env: readEnv(settings(directory, 0, false)),
    handlers: [],
    outboundFetch: () => fetch,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

export const WALL_PATH = '/la-rochelle/ateliers';
const PLACE = { territoryId: 'la-rochelle', initiativeId: 'la-rochelle-mobilite' } as const;

/** Plans a workshop through the use cases, and opens it on its wall of notes unless told to leave it planned. */
export function prepareWorkshop(
  directory: string,
  options: { open: boolean; phonesShow?: 'reading' | 'writing' },
): Promise<DrillWorkshop> {
  return inDirectory(directory, async (context) => {
    const { db, clock } = context;
    const { territoryId, initiativeId } = PLACE;
    const createdAt = clock.now();
    await db.territory.create({ data: { id: territoryId, name: 'La Rochelle', createdAt } });
    await db.initiative.create({
      data: { id: initiativeId, territoryId, theme: 'mobilite', nameFr: 'Mobilités durables', nameEn: 'Mobility' },
    });
    const { id: workshopId, joinCode } = await planWorkshop(context, {
      ...PLACE,
      template: TINY_WORKSHOP,
      title: 'Séminaire',
      startsAt: createdAt,
    });
    if (options.open) {
      await openWorkshop(context, { workshopId });
      await goToStep(context, { workshopId, stepKey: 'challenges' });
      await setActivityState(context, { workshopId, activityKey: WRITE, state: 'revealed' });
      // Notes still come in while they are grouped: then phones show them all.
      if (options.phonesShow === 'reading') await showActivity(context, { workshopId, activityKey: FAMILIES });
    }
    const user = await db.user.create({ data: { email: 'mur@drill.invalid', name: 'Mur', createdAt } });
    await db.membership.create({ data: { userId: user.id, territoryId, role: 'facilitator', createdAt } });
    const session = (await createStaffSession(context, user.id)).split(';')[0] ?? '';
    return { workshopId, joinCode, session };
  });
}

/** Ids of the notes stored, and how many events tell one of them. Read once the server has stopped. */
export function countStored(directory: string, workshopId: string): Promise<{ ids: string[]; events: number }> {
  return inDirectory(directory, async ({ db }) => {
    const notes = await db.workshopNote.findMany({ where: { workshopId }, select: { id: true } });
    const events = await db.workshopEvent.count({ where: { workshopId, kind: 'notes' } });
    return { ids: notes.map(({ id }) => id), events };
  });
}

/** The built product in a process of its own. */
export class Server {
  #child: ChildProcess | undefined;
  readonly url: string;

  constructor(
    readonly directory: string,
    readonly port: number,
    /** With the demo's territories and doors. */
    readonly demo = false,
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['server.mjs'], {
      env: { ...process.env, ...settings(this.directory, this.port, this.demo) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The server stopped with code ${child.exitCode}`);
      const answer = await fetch(`${this.url}/sante`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
