import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportProgress } from '../tasks.server.ts';

/** Work that would keep the server from answering while it lasts. Input and result are plain data. */
export interface ApartJob<Input, Result> {
  readonly kind: string;
  run(input: Input, report: ReportProgress): Promise<Result>;
}

/** A plain module beside this one, never bundled: it is found from the directory the product is started in. */
const PROCESS = path.resolve('app/platform/apart/apart-process.mjs');
const BUILD = path.resolve('build/server/index.js');
/** Pages come before it where processors are few. */
const NICE = 10;

type Told<Result> = { progress: number; step?: string } | { result: Result } | { error: string };

/**
 * Runs a job in a process of its own, made of the same build, that ends with it or with this one. Where there is no
 * build (development, tests), the job runs here. It gets no environment, hence no secrets. Throws what the job threw, as
 * text.
 */
export async function runApart<Input, Result>(
  job: ApartJob<Input, Result>,
  input: Input,
  report: ReportProgress,
  { build = import.meta.env?.PROD ? BUILD : null }: { build?: string | null } = {},
): Promise<Result> {
  if (build === null) return job.run(input, report);
  const { NODE_ENV = 'production', TZ, TMPDIR } = process.env;
  const child = fork(PROCESS, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { NODE_ENV, ...(TZ ? { TZ } : {}), ...(TMPDIR ? { TMPDIR } : {}) } as NodeJS.ProcessEnv,
  });
  if (child.pid) setPriority(child.pid, NICE);
  return new Promise<Result>((resolve, reject) => {
    child.on('message', (message) => {
      const told = message as Told<Result>;
      if ('progress' in told) report(told.progress, told.step).catch(reject);
      else if ('result' in told) resolve(told.result);
      else reject(new Error(told.error));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`The job ${job.kind} ended (${signal ?? code})`)));
    child.send({ build: pathToFileURL(build).href, kind: job.kind, input }, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}
