import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** One server a worker, in the order of the workers. */
    baseUrls: readonly string[];
    /** The pilots' folders of each, in the same order. */
    pilotsDirs: readonly string[];
  }
}

/** Far more than it takes: a machine that does everything at once takes minutes to play the panel. */
const READY_MS = 900_000;

/**
 * Starts the built product as `npm start` does, on a free port and a directory of its own, and waits for the demo to
 * be whole; then each worker gets a server of its own on a copy of that directory, so that two files can be walked at
 * once without meeting.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'atelier-browser-'));
  // The pilots of the product, and those that exist for tests only.
  const pilotsOf = (worker: number): string => {
    const pilots = path.join(directory, `pilots-${worker}`);
    for (const source of ['pilot-configs', 'tests/pilots']) cpSync(source, pilots, { recursive: true });
    copyPilot(pilots, { from: 'prises-partagees', to: 'prises-amendees' });
    return pilots;
  };
  const dataOf = (worker: number): string => path.join(directory, `data-${worker}`);
  const servers: Server[] = [];
  const leave = async (): Promise<void> => {
    for (const server of servers) await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const first = new Server(dataOf(1), pilotsOf(1), await freePort());
    servers.push(first);
    await first.start();
    const { maxWorkers } = project.config;
    if (maxWorkers > 1) {
      await first.stop();
      for (let worker = 2; worker <= maxWorkers; worker += 1) {
        cpSync(dataOf(1), dataOf(worker), { recursive: true });
        servers.push(new Server(dataOf(worker), pilotsOf(worker), await freePort()));
      }
      await Promise.all(servers.map((server) => server.start()));
    }
  } catch (error) {
    await leave();
    throw error;
  }
  project.provide(
    'baseUrls',
    servers.map(({ url }) => url),
  );
  project.provide(
    'pilotsDirs',
    servers.map(({ pilots }) => pilots),
  );
  return leave;
}

/** The same pilot under another name: the walk that changes one for good has its own. */
function copyPilot(pilots: string, { from, to }: { from: string; to: string }): void {
  cpSync(path.join(pilots, from), path.join(pilots, to), { recursive: true });
  const file = path.join(pilots, to, 'pilot.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(`slug: ${from}`, `slug: ${to}`));
}

/** The built product, on a directory of its own. */
class Server {
  #child: ChildProcess | undefined;
  readonly url: string;

  constructor(
    readonly data: string,
    readonly pilots: string,
    readonly port: number,
  ) {
    this.url = `http://localhost:${port}`;
  }

  /** Ready once it listens with no task under way: the demo's panel is then in place. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['server.mjs'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.port),
        HOST: 'localhost',
        ATELIER_DATA_DIR: this.data,
        PILOTS_DIR: this.pilots,
        ATELIER_DEMO_TESTERS: '24',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.#child = child;
    const deadline = Date.now() + READY_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`The server stopped with code ${child.exitCode}`);
      const answer = await fetch(`${this.url}/sante`).catch(() => undefined);
      const health = answer?.ok ? ((await answer.json()) as { tasksUnderWay: number }) : undefined;
      if (health?.tasksUnderWay === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    child.kill('SIGKILL');
    throw new Error('The server was not ready in time');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
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
