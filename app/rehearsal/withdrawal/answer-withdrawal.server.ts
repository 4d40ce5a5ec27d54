import { z } from 'zod';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { readWithdrawalInput } from './read-withdrawal.server.ts';
import { rehearseWithdrawal, type WithdrawalOutcome } from './rehearse-withdrawal.ts';

/** Past so many people, it is work in the background rather than an answer at once. */
export const AT_ONCE = 3000;
/** Draws: as many as this many people drawn in all, within bounds. */
const PEOPLE_DRAWN = 60_000;
const [FEWEST, MOST] = [9, 61];
const SEED = 2027;

export const questionSchema = z.object({
  pilotSlug: z.string(),
  leaving: z.int().min(0).max(1_000_000),
  panelKey: z.string().nullable(),
});
export type AskedWithdrawal = z.infer<typeof questionSchema>;

/** The answer, made of the log and the agreements as they are now; writes nothing. A 404 Response (pilot). */
export async function answerWithdrawal(
  context: AppContext,
  { pilotSlug, leaving, panelKey }: AskedWithdrawal,
  report: (share: number) => void = () => {},
): Promise<WithdrawalOutcome> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const input = await readWithdrawalInput(context, definition);
  const draws = Math.min(MOST, Math.max(FEWEST, Math.floor(PEOPLE_DRAWN / Math.max(1, input.enrolled.length))));
  return rehearseWithdrawal(input, { leaving, panelKey, draws, seed: SEED }, report);
}

export const withdrawalTask: TaskHandler = {
  kind: 'withdrawal-rehearsal',
  isWaitedFor: true,
  async run(context, input, report) {
    const question = questionSchema.parse(input);
    await report(0.05);
    return { outcome: await answerWithdrawal(context, question, (share) => void report(share)) };
  },
};

export interface AskedTask {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly progress: number;
  readonly step: string | null;
  readonly errorCode: string | null;
  readonly question: AskedWithdrawal;
  readonly outcome: WithdrawalOutcome | null;
}

/** The task of an address, when it is one of this pilot's; null otherwise. */
export async function findWithdrawalTask(
  { db }: Pick<AppContext, 'db'>,
  { taskId, territoryId, pilotSlug }: { taskId: string | null; territoryId: string; pilotSlug: string },
): Promise<AskedTask | null> {
  const id = z.uuid().safeParse(taskId);
  if (!id.success) return null;
  const task = await db.task.findUnique({ where: { id: id.data, kind: withdrawalTask.kind, territoryId } });
  const question = questionSchema.safeParse(task?.input).data;
  if (!task || question?.pilotSlug !== pilotSlug) return null;
  const { progress, step, errorCode } = task;
  const result = task.result as { outcome?: WithdrawalOutcome } | null;
  const state = STATES.find((known) => known === task.state) ?? 'failed';
  return { id: task.id, state, progress, step, errorCode, question, outcome: result?.outcome ?? null };
}

const STATES = ['queued', 'running', 'done', 'failed'] as const;
