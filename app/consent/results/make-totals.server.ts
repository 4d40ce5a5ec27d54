import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openSharedResults } from './list-results.server.ts';
import { lineTotalSchema, totalLines } from './total-lines.ts';
import { totalResults } from './total-results.ts';

/** More than a panel and its months make. */
const MOST_ADDED = 10_000;

const amount = z.number().nullable();
const contentSchema = z.strictObject({
  /** How many shares they rest on: of one who left, no row stays to say so. */
  shares: z.int(),
  totals: z.array(
    z.strictObject({
      ...{ service: z.string(), result: z.string(), period: z.string(), unit: z.enum(['kWh', 'kgCO2e', 'EUR']) },
      ...{ people: z.int().nullable(), total: amount, mean: amount },
    }),
  ),
  lines: z.array(lineTotalSchema),
});
export type StoredTotals = Omit<z.output<typeof contentSchema>, 'shares'>;

/**
 * Adds up what testers let out for the recipients that see sums alone, where something was shared, taken back or over
 * since the last time: only then are the sealed results opened, each opening marked once a day. Returns how many
 * recipients' sums were made.
 */
export async function makeTotals(context: AppContext, pilotSlug?: string): Promise<{ made: number }> {
  const pilots = await context.db.pilot.findMany({
    where: pilotSlug === undefined ? { status: { in: ['running', 'paused', 'closed'] } } : { slug: pilotSlug },
    select: { slug: true },
  });
  let made = 0;
  for (const { slug } of pilots) {
    const definition = await getOpenPilot(context, slug);
    for (const { key, totalsOnly } of definition.recipients) {
      if (totalsOnly && (await isDue(context, slug, key))) made += await makeFor(context, definition, key);
    }
  }
  return { made };
}

async function isDue({ db }: AppContext, pilotSlug: string, recipientKey: string): Promise<boolean> {
  const last = await db.resultTotals.findUnique({ where: { pilotSlug_recipientKey: { pilotSlug, recipientKey } } });
  const where = { pilotSlug, recipientKey };
  const { _max } = await db.sharedResult.aggregate({ where, _max: { sharedAt: true, endedAt: true } });
  const changed = Math.max(_max.sharedAt?.getTime() ?? 0, _max.endedAt?.getTime() ?? 0);
  const shares = last ? contentSchema.parse(last.content).shares : 0;
  if ((await db.sharedResult.count({ where: { ...where, endedAt: null } })) !== shares) return true;
  // What was shared at the very instant of the last sums may not be in them.
  return changed > 0 && changed >= (last?.at.getTime() ?? 0);
}

async function makeFor(context: AppContext, { slug, smallestGroup }: PilotDefinition, recipientKey: string) {
  const at = context.clock.now();
  const { results } = await openSharedResults(context, {
    ...{ pilotSlug: slug, recipientKeys: [recipientKey], most: MOST_ADDED },
  });
  const oldestFirst = results.map(({ payload }) => payload).toReversed();
  const content = {
    shares: results.length,
    // The sum of somebody's lines is not added up: less the sums by line, it would tell of lines that few people sent.
    totals: totalResults(
      oldestFirst.filter(({ lines }) => lines === undefined),
      smallestGroup,
    ),
    lines: totalLines(oldestFirst, smallestGroup),
  };
  const where = { pilotSlug_recipientKey: { pilotSlug: slug, recipientKey } };
  const data = { content: contentSchema.parse(content), at };
  await context.db.resultTotals.upsert({ where, create: { pilotSlug: slug, recipientKey, ...data }, update: data });
  return 1;
}

/** The sums of some recipients as last made, and when; empty before the first time. Opens nothing. */
export async function readTotals(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, recipientKeys }: { pilotSlug: string; recipientKeys: readonly string[] },
): Promise<StoredTotals & { at: Date | null }> {
  const rows = await db.resultTotals.findMany({ where: { pilotSlug, recipientKey: { in: [...recipientKeys] } } });
  const contents = rows.map(({ content }) => contentSchema.parse(content));
  return {
    totals: contents.flatMap(({ totals }) => totals),
    lines: contents.flatMap(({ lines }) => lines),
    at: rows.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
}
