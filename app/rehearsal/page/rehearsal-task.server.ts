import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotInForce } from '~/pilots/get-pilot-definition.server.ts';
import { type ApartJob, runApart } from '~/platform/apart/run-apart.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Env } from '~/platform/env.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { type RehearsalReport, rehearseThrowaway } from '../cli/rehearse-throwaway.server.ts';
import { readIncident } from '../engine/incidents.ts';
import { withoutSecrets } from '../lab/lab-task.server.ts';
import type { RehearsalQuestion } from './question.ts';

const inputSchema = z.object({
  pilotSlug: z.string(),
  testers: z.int(),
  days: z.int(),
  seed: z.int(),
  incidents: z.array(z.string()),
});

interface RehearsalInput {
  readonly env: Env;
  readonly definition: PilotDefinition;
  readonly question: RehearsalQuestion;
}

/** The rehearsal itself: for minutes it would leave no page its turn, so it runs in a process of its own. */
export const rehearsalJob: ApartJob<RehearsalInput, RehearsalReport> = {
  kind: 'pilot-rehearsal',
  run: ({ env, definition, question }, report) => {
    const { testers, days, seed } = question;
    const incidents = question.incidents.flatMap((text) => readIncident(text) ?? []);
    const request = { definition, testers, days, seed, incidents, from: definition.calendar.startsOn };
    return rehearseThrowaway(env, request, (now) => report(now.day / now.days));
  },
};

/** Rehearses a pilot as its protocol has it, in the background; the report is the task's result. */
export const rehearsalTask: TaskHandler = {
  kind: 'pilot-rehearsal',
  isWaitedFor: true,
  async run(context, input, report) {
    const { pilotSlug, ...question } = inputSchema.parse(input);
    const { definition } = await getPilotInForce(context, pilotSlug);
    return { report: await runApart(rehearsalJob, { env: withoutSecrets(context.env), definition, question }, report) };
  },
};

/** Results kept for a pilot; older ones go when another rehearsal starts. */
const MOST_KEPT = 6;

export interface KeptRehearsal {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly progress: number;
  readonly errorCode: string | null;
  readonly finishedAt: string | null;
  readonly question: RehearsalQuestion;
  readonly report: RehearsalReport | null;
}

const STATES = ['queued', 'running', 'done', 'failed'] as const;

/** The rehearsals of a pilot that are kept, the last asked first. */
export async function listRehearsals({ db }: Pick<AppContext, 'db'>, pilotSlug: string): Promise<KeptRehearsal[]> {
  const tasks = await db.task.findMany({
    where: { kind: rehearsalTask.kind, input: { path: ['pilotSlug'], equals: pilotSlug } },
    orderBy: { createdAt: 'desc' },
    take: MOST_KEPT,
  });
  return tasks.flatMap((task) => {
    const input = inputSchema.safeParse(task.input).data;
    if (!input) return [];
    const { pilotSlug: _slug, ...question } = input;
    const { id, progress, errorCode, result } = task;
    return {
      ...{ id, progress, errorCode, question },
      state: STATES.find((known) => known === task.state) ?? 'failed',
      finishedAt: task.finishedAt?.toISOString() ?? null,
      report: (result as { report?: RehearsalReport } | null)?.report ?? null,
    };
  });
}

/** Starts a rehearsal, or finds the one that is under way; returns the task's id. */
export async function startRehearsal(
  context: AppContext,
  input: { pilotSlug: string; territoryId: string; userId: string; question: RehearsalQuestion },
): Promise<string> {
  const { pilotSlug, territoryId, userId, question } = input;
  const kept = await listRehearsals(context, pilotSlug);
  const going = kept.find(({ state }) => state === 'queued' || state === 'running');
  if (going) return going.id;
  await context.db.task.deleteMany({
    where: {
      kind: rehearsalTask.kind,
      input: { path: ['pilotSlug'], equals: pilotSlug },
      id: { notIn: kept.slice(0, MOST_KEPT - 1).map(({ id }) => id) },
    },
  });
  return context.tasks.start(rehearsalTask.kind, { pilotSlug, ...question }, { userId, territoryId });
}
