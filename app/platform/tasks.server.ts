import PgBoss from 'pg-boss';
import { isAppError } from './app-error.ts';
import type { AppContext } from './context.server.ts';
import type { Prisma } from './database/generated/client.ts';
import type { Database } from './database/open.server.ts';

/** Called by a job as it goes. `progress` is 0 to 1; `step` a stable key that the page translates. */
export type ReportProgress = (progress: number, step?: string) => Promise<void>;

export interface TaskHandler {
  readonly kind: string;
  /** Someone looks at its progress: it does not wait behind work that nobody watches. */
  readonly isWaitedFor?: boolean;
  run(context: AppContext, input: unknown, report: ReportProgress): Promise<unknown>;
}

export interface TaskRunner {
  /** Records the task and queues it; returns its id. */
  start(
    kind: string,
    input: object,
    who: { userId?: string; territoryId?: string; testerId?: string },
  ): Promise<string>;
}

export const TASK_CHANNEL = 'atelier_task';
/** One worker each. */
const QUEUES = { background: 'task', waitedFor: 'task-waited-for' } as const;

/** A runner that only refuses: for contexts (rehearsals, command lines) that start no background work. */
export const noTasks: TaskRunner = {
  start: async (kind) => {
    throw new Error(`No background work here: ${kind}`);
  },
};

/**
 * Background work on pg-boss, in the same database. Progress is written to the task's row at most four
 * times a second and announced on a channel, so that every app process can push it to its pages.
 */
export async function startTasks(options: {
  database: Database;
  context: () => AppContext;
  handlers: readonly TaskHandler[];
  work: boolean;
}): Promise<TaskRunner & { stop(): Promise<void> }> {
  const { database, context, handlers, work } = options;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.executeSql(text, values) as Promise<{ rows: unknown[] }> },
    schema: 'jobs',
    schedule: false,
    supervise: work,
    maintenanceIntervalSeconds: 300,
  } as PgBoss.ConstructorOptions);
  boss.on('error', (error) => context().log.error({ err: error }, 'job queue'));
  await boss.start();
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  const workers = new Map<string, string>();
  if (work && database.kind === 'embedded') await failInterrupted(database);
  for (const queue of Object.values(QUEUES)) {
    await boss.createQueue(queue);
    if (!work) continue;
    const worker = await boss.work<{ taskId: string }>(queue, POLLING, async ([job]) => {
      if (job) await runTask(context(), byKind, job.data.taskId);
    });
    workers.set(queue, worker);
  }
  return {
    async start(kind, input, who) {
      const handler = byKind.get(kind);
      if (!handler) throw new Error(`No handler for ${kind}`);
      const task = await database.db.task.create({
        data: {
          kind,
          input,
          startedById: who.userId ?? null,
          territoryId: who.territoryId ?? null,
          testerId: who.testerId ?? null,
          createdAt: context().clock.now(),
        },
      });
      const queue = handler.isWaitedFor ? QUEUES.waitedFor : QUEUES.background;
      await boss.send(queue, { taskId: task.id }, { retryLimit: 0, expireInMinutes: 60 });
      const worker = workers.get(queue);
      if (worker) boss.notifyWorker(worker);
      return task.id;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** What this process starts, its workers are told of at once: polling is for what another process started. */
const POLLING = { pollingIntervalSeconds: 2, batchSize: 1 } as const;

/** An embedded database has one process: what was running when it last stopped will not end by itself. */
async function failInterrupted({ executeSql }: Database): Promise<void> {
  await executeSql(`UPDATE "Task" SET state = 'failed', "errorCode" = 'interrupted', "finishedAt" = now()
    WHERE state = 'running'`);
}

async function runTask(context: AppContext, handlers: Map<string, TaskHandler>, taskId: string): Promise<void> {
  const { db, database, log } = context;
  const announce = () => database.executeSql('SELECT pg_notify($1, $2)', [TASK_CHANNEL, taskId]);
  const task = await db.task.findUnique({ where: { id: taskId } });
  // Erased with the person whose task it was.
  if (!task) return;
  const note = (data: Prisma.TaskUpdateManyMutationInput) => db.task.updateMany({ where: { id: taskId }, data });
  await note({ state: 'running' });
  const handler = handlers.get(task.kind);
  let last = 0;
  const report: ReportProgress = async (progress, step) => {
    if (Date.now() - last < 250) return;
    last = Date.now();
    await note({ progress, ...(step ? { step } : {}) });
    await announce();
  };
  try {
    if (!handler) throw new Error(`No handler for ${task.kind}`);
    const result = await handler.run(context, task.input, report);
    await note({ state: 'done', progress: 1, result: (result ?? {}) as object, finishedAt: context.clock.now() });
  } catch (error) {
    log.error({ err: error, kind: task.kind }, 'task failed');
    const errorCode = isAppError(error) ? error.code : 'unexpected';
    await note({ state: 'failed', errorCode, finishedAt: context.clock.now() });
  }
  await announce();
}
