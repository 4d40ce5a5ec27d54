import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

const READY_MS = 300_000;

/** Starts the built product as `npm start` does, on a free port and a directory of its own, and waits for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'atelier-browser-'));
  // The pilots of the product, and those that exist for tests only.
  const pilots = path.join(directory, 'pilots');
  for (const source of ['pilot-configs', 'tests/pilots']) cpSync(source, pilots, { recursive: true });
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['server.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: 'localhost',
      ATELIER_DATA_DIR: path.join(directory, 'data'),
      PILOTS_DIR: pilots,
      ATELIER_DEMO_TESTERS: '24',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilReady(`${baseUrl}/sante`, server);
  project.provide('baseUrl', baseUrl);
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(directory, { recursive: true, force: true });
  };
}

/** /sante answers once the server listens; no task is under way once the demo's panel is in place. */
async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server stopped with code ${server.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    const health = answer?.ok ? ((await answer.json()) as { tasksUnderWay: number }) : undefined;
    if (health?.tasksUnderWay === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  server.kill('SIGKILL');
  throw new Error('The server was not ready in time');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
