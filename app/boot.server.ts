import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { syncRoundTask } from '~/consent/sync-due-connections.server.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { listen } from '~/platform/http/server.server.ts';
import { openContext } from '~/platform/open-context.server.ts';
import { seedDemoGround } from '../seeds/demo-ground.server.ts';
import { demoPanelTask } from '../seeds/demo-panel.server.ts';

export interface StartOptions {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly devMiddleware?: RequestHandler;
}

/** Holders publish yesterday's readings in the morning; a round an hour spreads a panel over the day. */
const ROUND_EVERY_MS = 3_600_000;

/** Opens everything, seeds the demo's ground, listens; the demo's panel then fills in the background. */
export async function start({ build, devMiddleware }: StartOptions): Promise<void> {
  const env = readEnv();
  const context = await openContext({
    env,
    handlers: [demoPanelTask, syncRoundTask],
    outboundFetch: ({ db, clock }) => createSandboxFetch({ store: databaseGrantStore(db), clock }),
  });
  if (env.ATELIER_DEMO === 'on') await seedDemoGround(context);
  await syncPilots(context);
  const server = await listen({ app: context, build, devMiddleware });
  if (env.ATELIER_DEMO === 'on') await fillDemoPanel(context);
  console.log(`\n  Atelier Self Data: ${context.publicUrl}\n`);

  const rounds = setInterval(() => {
    void context.tasks.start(syncRoundTask.kind, {}, {});
    if (env.ATELIER_DEMO === 'on') void fillDemoPanel(context);
  }, ROUND_EVERY_MS);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    clearInterval(rounds);
    server.closeAllConnections();
    server.close(() => void context.close().then(() => process.exit(0)));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function fillDemoPanel(context: Awaited<ReturnType<typeof openContext>>): Promise<void> {
  const done = await context.db.setting.findUnique({ where: { key: 'demo.panel' } });
  if (!done) await context.tasks.start(demoPanelTask.kind, {}, {});
}
