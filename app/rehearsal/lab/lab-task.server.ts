import { z } from 'zod';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotInForce } from '~/pilots/get-pilot-definition.server.ts';
import { type ApartJob, runApart } from '~/platform/apart/run-apart.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Env } from '~/platform/env.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import type { GovernanceMeasure } from './measures.ts';
import { playLab } from './play-lab.server.ts';

const inputSchema = z.object({ pilotSlug: z.string(), mark: z.string() });

interface LabInput {
  readonly env: Env;
  readonly definition: PilotDefinition;
}

/** The replay itself: for half a minute or more it would leave no page its turn, so it runs in a process of its own. */
export const labJob: ApartJob<LabInput, GovernanceMeasure[]> = {
  kind: 'governance-lab',
  run: ({ env, definition }, report) =>
    playLab(env, { definition, models: GOVERNANCE_MODEL_KEYS }, (share, model) => report(share, model)),
};

/** Replays a pilot under the five models, in the background; what came of it is the task's result. */
export const governanceLabTask: TaskHandler = {
  kind: 'governance-lab',
  isWaitedFor: true,
  async run(context, input, report) {
    const { pilotSlug } = inputSchema.parse(input);
    const { definition } = await getPilotInForce(context, pilotSlug);
    return { measures: await runApart(labJob, { env: withoutSecrets(context.env), definition }, report) };
  },
};

/** The replay has a database, keys, mails and identities of its own. */
export function withoutSecrets({ DATABASE_URL: _url, ATELIER_MASTER_KEY: _key, SMTP_URL: _smtp, ...env }: Env): Env {
  return { ...env, HOLDERS: {}, FRANCECONNECT_CLIENT_SECRET: undefined };
}

/**
 * What was replayed: another mark means that the protocol, or the folder of a pilot that was never launched, has
 * changed since. Throws a 404 Response for an unknown pilot.
 */
export async function markOfPilot(context: AppContext, pilotSlug: string): Promise<string> {
  const { version } = await getPilotInForce(context, pilotSlug);
  if (version !== null) return `v${version}`;
  const { definitionHash } = await context.db.pilot.findUniqueOrThrow({ where: { slug: pilotSlug } });
  return definitionHash;
}

export interface LabTask {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly progress: number;
  readonly step: string | null;
  readonly errorCode: string | null;
  readonly mark: string;
  readonly finishedAt: string | null;
  readonly measures: readonly GovernanceMeasure[];
}

const STATES = ['queued', 'running', 'done', 'failed'] as const;

/** The pilot's latest replay in one of these states; null when there is none. */
export async function findLabTask(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, states }: { pilotSlug: string; states: readonly LabTask['state'][] },
): Promise<LabTask | null> {
  const task = await db.task.findFirst({
    where: {
      kind: governanceLabTask.kind,
      state: { in: [...states] },
      input: { path: ['pilotSlug'], equals: pilotSlug },
    },
    orderBy: { createdAt: 'desc' },
  });
  const input = inputSchema.safeParse(task?.input).data;
  if (!task || !input) return null;
  const result = task.result as { measures?: GovernanceMeasure[] } | null;
  return {
    ...{ id: task.id, progress: task.progress, step: task.step, errorCode: task.errorCode, mark: input.mark },
    state: STATES.find((known) => known === task.state) ?? 'failed',
    finishedAt: task.finishedAt?.toISOString() ?? null,
    measures: result?.measures ?? [],
  };
}

/** Starts a replay, or finds the one that is under way; returns the task's id. */
export async function startLab(
  context: AppContext,
  { pilotSlug, territoryId, userId }: { pilotSlug: string; territoryId: string; userId: string },
): Promise<string> {
  const going = await findLabTask(context, { pilotSlug, states: ['queued', 'running'] });
  if (going) return going.id;
  const mark = await markOfPilot(context, pilotSlug);
  return context.tasks.start(governanceLabTask.kind, { pilotSlug, mark }, { userId, territoryId });
}
