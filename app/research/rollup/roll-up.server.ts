import { randomUUID } from 'node:crypto';
import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { TRAJECTORY_STAGES } from '~/pilots/standing/trajectory.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { researchContext } from '../research-context.server.ts';
import { contentOf } from './content-of.ts';
import { foldPending } from './fold-pending.server.ts';
import { readPseudonyms, takeAllPending } from './pending.server.ts';
import { readWays, type WaysQuery } from './read-ways.server.ts';
import { rulesKey } from './rules.ts';
import { type RollUpContext, type RollUpSizes, USUAL_SIZES } from './sizes.ts';

const TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

/** Each pilot's roll-up, brought up to now or made anew. Safe to run at any time, twice at once, and again. */
export async function rollUpPilots(context: AppContext): Promise<{ made: number; folded: number }> {
  const pilots = await context.db.pilot.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } });
  const sum = { made: 0, folded: 0 };
  for (const { slug } of pilots) {
    const definition = await definitionOf(context, slug);
    if (!definition) continue;
    const { isMade, folded } = await rollUpPilot(context, definition);
    sum.made += isMade ? 1 : 0;
    sum.folded += folded;
  }
  return sum;
}

/** Of one pilot: folds what came since, or counts the whole log when there is nothing to fold into. */
export async function rollUpPilot(
  context: RollUpContext,
  definition: PilotDefinition,
  sizes: RollUpSizes = USUAL_SIZES,
): Promise<{ isMade: boolean; folded: number }> {
  const query = waysQuery(definition, context.clock.now());
  const folded = await foldPending(context, query, sizes);
  if (folded !== null) return { isMade: false, folded };
  await makeRollUp(context, query, sizes);
  return { isMade: true, folded: 0 };
}

export const waysQuery = (definition: PilotDefinition, at: Date): WaysQuery => ({
  ...{ pilotSlug: definition.slug, at, timeZone: definition.calendar.timeZone },
  qualifyingKinds: qualifyingKinds(definition),
});

/**
 * Counts the whole log, some thousands of testers at a time so that an embedded database stays free for others in
 * between. Entries written meanwhile stay to be folded. When two make it at once, the one that began last wins, and
 * the other's chunks go.
 */
async function makeRollUp(context: RollUpContext, query: WaysQuery, { testers }: RollUpSizes): Promise<void> {
  const { db } = context;
  const research = researchContext(context);
  const { pilotSlug, at } = query;
  const build = randomUUID();
  const row = { rules: rulesKey(query), build, isReady: false, asOf: at };
  await db.$transaction(async (tx) => {
    await tx.trajectoryRollUp.upsert({ where: { pilotSlug }, create: { pilotSlug, ...row }, update: row });
    await takeAllPending(tx, pilotSlug, at);
  }, TRANSACTION);
  // What a server learns by itself of its tables, an embedded database is told.
  if (context.database.kind === 'embedded') await context.database.executeSql('ANALYZE "ActivityEntry"');
  const pseudonyms = await readPseudonyms(db, { pilotSlug, at, kinds: TRAJECTORY_STAGES });
  for (let part = 0; part === 0 || part * testers < pseudonyms.length; part += 1) {
    const slice = pseudonyms.slice(part * testers, (part + 1) * testers);
    const isAll = slice.length === pseudonyms.length;
    const ways = await readWays(research, isAll ? query : { ...query, pseudonyms: slice });
    // Whoever comes before everyone else is of the first.
    const first = part === 0 ? '' : (slice[0] ?? '');
    await db.trajectoryChunk.create({ data: { build, part, first, ...contentOf(ways) } });
  }
  const isInForce = await db.trajectoryRollUp.updateMany({ where: { pilotSlug, build }, data: { isReady: true } });
  if (isInForce.count === 0) await db.trajectoryChunk.deleteMany({ where: { build } });
  await db.$executeRaw`
    DELETE FROM "TrajectoryChunk" WHERE "build" NOT IN (SELECT "build" FROM "TrajectoryRollUp")`;
}

async function definitionOf(context: AppContext, slug: string): Promise<PilotDefinition | null> {
  try {
    return await getPilotDefinition(context, slug);
  } catch (error) {
    // A pilot whose folder was removed.
    if (error instanceof Response) return null;
    throw error;
  }
}

export const rollUpRoundTask: TaskHandler = { kind: 'roll-up-round', run: (context) => rollUpPilots(context) };
