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
/** The same jobs from source, for commands, which run without a build. */
const SOURCE = path.resolve('app/apart-jobs.server.ts');
/** Pages come before it where processors are few. */
const NICE = 10;

type Told<Result> = { progress: number; step?: string } | { result: Result } | { error: string };

/** Whether this process reads TypeScript: one that it starts with the same arguments does too. */
const readsTypeScript = process.execArgv.some((argument) => argument.includes('tsx'));

/**
 * Runs a job in a process of its own, made of the same build, or of the same source in a command, that ends with it or
 * with this one. Elsewhere (development, tests) the job runs here. It gets no environment, hence no secrets. A `signal`
 * stops it: the job is told by its next report, which throws. Throws what the job threw, as text, or the signal's reason.
 */
export async function runApart<Input, Result>(
  job: ApartJob<Input, Result>,
  input: Input,
  report: ReportProgress,
  { module = jobsModule(), signal }: { module?: string | null; signal?: AbortSignal | undefined } = {},
): Promise<Result> {
  if (module === null) {
    return job.run(input, async (...told) => {
      signal?.throwIfAborted();
      await report(...told);
    });
  }
  signal?.throwIfAborted();
  const { NODE_ENV = 'production', TZ, TMPDIR } = process.env;
  const child = fork(PROCESS, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: module === SOURCE ? process.execArgv : [],
    env: { NODE_ENV, ...(TZ ? { TZ } : {}), ...(TMPDIR ? { TMPDIR } : {}) } as NodeJS.ProcessEnv,
  });
  if (child.pid) setPriority(child.pid, NICE);
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  return new Promise<Result>((resolve, reject) => {
    const fail = (error: unknown) => reject(signal?.aborted ? signal.reason : error);
    child.on('message', (message) => {
      const told = message as Told<Result>;
      if ('progress' in told) report(told.progress, told.step).catch(fail);
      else if ('result' in told) resolve(told.result);
      else fail(new Error(told.error));
    });
    child.once('error', fail);
    child.once('exit', (code, ended) => fail(new Error(`The job ${job.kind} ended (${ended ?? code})`)));
    child.send({ module: pathToFileURL(module).href, kind: job.kind, input }, (error) => {
      if (error) child.kill('SIGKILL');
    });
  }).finally(() => signal?.removeEventListener('abort', stop));
}

function jobsModule(): string | null {
  if (import.meta.env?.PROD) return BUILD;
  return readsTypeScript ? SOURCE : null;
}
