import PgBoss from 'pg-boss';
import { isAppError } from './app-error.ts';
import type { AppContext } from './context.server.ts';
import type { Database } from './database/open.server.ts';

/** Called by a job as it goes. `progress` is 0 to 1; `step` a stable key that the page translates. */
export type ReportProgress = (progress: number, step?: string) => Promise<void>;

export interface TaskHandler {
  readonly kind: string;
  run(context: AppContext, input: unknown, report: ReportProgress): Promise<unknown>;
}

export interface TaskRunner {
  /** Records the task and queues it; returns its id. */
  start(kind: string, input: object, who: { userId?: string; territoryId?: string }): Promise<string>;
}

export const TASK_CHANNEL = 'atelier_task';
const QUEUE = 'task';

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
  await boss.createQueue(QUEUE);
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  if (work) {
    await boss.work<{ taskId: string }>(QUEUE, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
      if (job) await runTask(context(), byKind, job.data.taskId);
    });
  }
  return {
    async start(kind, input, who) {
      if (!byKind.has(kind)) throw new Error(`No handler for ${kind}`);
      const task = await database.db.task.create({
        data: {
          kind,
          input,
          startedById: who.userId ?? null,
          territoryId: who.territoryId ?? null,
          createdAt: context().clock.now(),
        },
      });
      await boss.send(QUEUE, { taskId: task.id }, { retryLimit: 0, expireInMinutes: 60 });
      return task.id;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

async function runTask(context: AppContext, handlers: Map<string, TaskHandler>, taskId: string): Promise<void> {
  const { db, database, log } = context;
  const announce = () => database.executeSql('SELECT pg_notify($1, $2)', [TASK_CHANNEL, taskId]);
  const task = await db.task.update({ where: { id: taskId }, data: { state: 'running' } });
  const handler = handlers.get(task.kind);
  let last = 0;
  const report: ReportProgress = async (progress, step) => {
    if (Date.now() - last < 250) return;
    last = Date.now();
    await db.task.update({ where: { id: taskId }, data: { progress, ...(step ? { step } : {}) } });
    await announce();
  };
  try {
    if (!handler) throw new Error(`No handler for ${task.kind}`);
    const result = await handler.run(context, task.input, report);
    await db.task.update({
      where: { id: taskId },
      data: { state: 'done', progress: 1, result: (result ?? {}) as object, finishedAt: context.clock.now() },
    });
  } catch (error) {
    log.error({ err: error, kind: task.kind }, 'task failed');
    await db.task.update({
      where: { id: taskId },
      data: {
        state: 'failed',
        errorCode: isAppError(error) ? error.code : 'unexpected',
        finishedAt: context.clock.now(),
      },
    });
  }
  await announce();
}
