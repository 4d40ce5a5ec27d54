import { z } from 'zod';
import { holderError } from '~/holders/errors.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { restOfHour } from './call-budget.server.ts';
import { holderName } from './holder-words.ts';
import type { SyncOutcome } from './sync-connection.server.ts';
import { syncWithin } from './sync-within.server.ts';

const KIND = 'sync-connection';
const inputSchema = z.object({ testerId: z.uuid(), holderId: z.string() });
const resultSchema = z.object({ state: z.enum(['synced', 'nothing-to-ask', 'failed']), added: z.int() });

/** A sync that its tester waits for: the first one, and those they ask for. */
export const syncConnectionTask: TaskHandler = {
  kind: KIND,
  isWaitedFor: true,
  async run(context, input, report) {
    const { testerId, holderId } = inputSchema.parse(input);
    try {
      const done = await syncNow(context, { testerId, holderId }, report);
      return { state: done.state, added: done.added };
    } catch (error) {
      // Withdrawn or left meanwhile: nothing to fetch any more.
      if (error instanceof Response) throw new AppError('consent.not-connected', { holder: holderName(holderId) });
      throw error;
    }
  },
};

/**
 * Within what the holder accepts in this hour, of which one person takes a tenth at most: what is left of their past
 * comes with the rounds.
 */
async function syncNow(
  context: AppContext,
  { testerId, holderId }: { testerId: string; holderId: string },
  report: ReportProgress,
): Promise<SyncOutcome> {
  const tester = await context.db.tester.findUnique({ where: { id: testerId }, select: { pilotSlug: true } });
  if (!tester || !isHolderId(holderId)) throw new Response(null, { status: 404 });
  const { name, quotas, datasets } = manifests[holderId];
  const tenth = quotas.perHour === null ? MOST_CALLS : Math.floor(quotas.perHour / 10);
  const wanted = Math.min(MOST_CALLS, Math.max(2 * datasets.length, tenth));
  const asked = { testerId, holderId, pilotSlug: tester.pilotSlug, wanted, reach: 'again' as const };
  const done = await syncWithin(context, asked, report);
  if (done) return done.outcome;
  throw holderError('quotaHour', { holder: name, retryAfterSeconds: restOfHour(context.clock.now()) });
}

/** Enough for three years of half-hours. */
const MOST_CALLS = 200;

/**
 * Starts it, or finds the one under way: two clicks are one sync. Returns the task's id.
 * AppError('consent.not-connected').
 */
export async function startSync(
  context: AppContext,
  { testerId, holderId }: { testerId: string; holderId: string },
): Promise<string> {
  const where = { testerId, holderId, state: { not: 'disconnected' } };
  if ((await context.db.holderConnection.count({ where })) === 0) {
    throw new AppError('consent.not-connected', { holder: holderName(holderId) });
  }
  const underWay = await context.db.task.findFirst({
    where: {
      ...{ testerId, kind: KIND, state: { in: ['queued', 'running'] } },
      input: { path: ['holderId'], equals: holderId },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  return underWay?.id ?? context.tasks.start(KIND, { testerId, holderId }, { testerId });
}

export interface OwnSync {
  readonly id: string;
  readonly holderId: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly progress: number;
  /** The dataset that is arriving. */
  readonly step: string | null;
  readonly errorCode: string | null;
  /** Once it is done. */
  readonly outcome: z.infer<typeof resultSchema> | null;
}

/** A sync of this tester's own. Throws a 404 Response for any other task. */
export async function findOwnSync(context: AppContext, testerId: string, taskId: string | undefined): Promise<OwnSync> {
  const id = z.uuid().safeParse(taskId);
  const task = id.success ? await context.db.task.findUnique({ where: { id: id.data, testerId, kind: KIND } }) : null;
  if (!task) throw new Response(null, { status: 404 });
  const { holderId } = inputSchema.parse(task.input);
  const { progress, step, errorCode } = task;
  return {
    ...{ id: task.id, holderId, progress, step, errorCode },
    state: STATES.find((state) => state === task.state) ?? 'failed',
    outcome: resultSchema.safeParse(task.result).data ?? null,
  };
}

const STATES = ['queued', 'running', 'done', 'failed'] as const;
