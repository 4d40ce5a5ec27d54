import { randomInt } from 'node:crypto';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { ensureChallenges } from './harvest/ensure-challenges.server.ts';
import { makeJoinCode } from './join-code.ts';
import { tablesAbout } from './plan/template-harvest.ts';
import { textKey } from './text-key.ts';

export interface WorkshopPlan {
  readonly territoryId: string;
  readonly initiativeId: string;
  /** The kit's, or the territory's copy; kept with the workshop as it is now. */
  readonly template: WorkshopTemplate;
  readonly title: string;
  readonly theme?: string;
  readonly place?: string;
  readonly startsAt: Date;
  readonly timeZone?: string;
  readonly createdById?: string;
  /** What each table works on, in order; challenges not known yet join the initiative's. */
  readonly subjects?: readonly string[];
}

const TRIES = 8;

/**
 * Plans a workshop and gives it the code by which participants join. 404 when the initiative is not this territory's.
 * Throws AppError `method.no-code` when no code is free.
 */
export async function planWorkshop(context: AppContext, plan: WorkshopPlan): Promise<{ id: string; joinCode: string }> {
  const { db, clock } = context;
  const { template, subjects = [], ...rest } = plan;
  const { territoryId, initiativeId } = rest;
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0) {
    throw new Response(null, { status: 404 });
  }
  const joinCode = await freeCode(context);
  const at = clock.now();
  const id = await db.$transaction(async (tx) => {
    const challenges =
      tablesAbout(template) === 'challenge'
        ? await ensureChallenges(tx, { territoryId, initiativeId, texts: subjects, at })
        : new Map<string, string>();
    const tables = subjects.map((subject, index) => ({
      number: index + 1,
      subject,
      challengeId: challenges.get(textKey(subject)) ?? null,
    }));
    const data = { ...rest, kind: template.key, template, joinCode, createdAt: at };
    const workshop = await tx.workshop.create({ data: { ...data, tables: { create: tables } }, select: { id: true } });
    return workshop.id;
  });
  return { id, joinCode };
}

async function freeCode({ db }: AppContext): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const joinCode = makeJoinCode(randomInt);
    if ((await db.workshop.count({ where: { joinCode } })) === 0) return joinCode;
  }
  throw new AppError('method.no-code');
}
