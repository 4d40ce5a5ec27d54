import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { dayOfNumber, localDayOf } from '~/pilots/standing/local-day.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { describeEngagement } from '../engagement.ts';
import { engagementQuery } from '../read-engagement.server.ts';
import { readTrajectories } from '../read-trajectories.server.ts';
import { researchContext } from '../research-context.server.ts';
import { mayFollow, type PublishedCurve, publishedCurveSchema, sizeBandOf } from './published-curve.ts';

/** What would be published of a pilot today: all panels together; null while it would be about too few. */
export async function draftPublishedCurve(
  context: AppContext,
  definition: PilotDefinition,
): Promise<PublishedCurve | null> {
  const at = context.clock.now();
  const research = researchContext(context);
  const { slug: pilotSlug, calendar, territory } = definition;
  const ways = await readTrajectories(research, {
    ...{ pilotSlug, at, timeZone: calendar.timeZone },
    qualifyingKinds: qualifyingKinds(definition),
  });
  const query = engagementQuery(definition, at, { audience: 'other' });
  const { stay, flow } = describeEngagement(
    ways.map((way) => ({ ...way, panelKey: EVERYONE })),
    { ...query, panelKeys: [EVERYONE] },
  );
  const [one] = stay?.curves ?? [];
  if (!one || one.curve.steps.length === 0) return null;
  const count = (stage: string) => flow?.steps.find((step) => step.stage === stage)?.count;
  const [enrolled, activated] = [count('enrolled'), count('activated')];
  const named = await context.db.territory.findUnique({ where: { id: territory }, select: { name: true } });
  return {
    ...{ format: 'atelier-self-data/stay-curve', version: 1, territory: named?.name ?? territory },
    ...{ title: definition.title, theme: definition.theme, governance: definition.governance.model },
    panelSize: sizeBandOf(definition.panels.reduce((sum, { size }) => sum + size, 0)),
    asOf: dayOfNumber(localDayOf(calendar.timeZone)(at.getTime())),
    ...{ smallestGroup: query.smallestGroup, thresholds: definition.thresholds },
    method: 'kaplan-meier, steps of weeks, log interval',
    firstUse: enrolled && activated !== undefined ? { share: activated / enrolled, of: enrolled } : null,
    curve: { ...one.curve, interval: 'log', steps: [...one.curve.steps] },
  };
}

const EVERYONE = 'all';

/**
 * Publishes a pilot's curve for every territory, in the place of the one before. AppError `research.too-few` while it
 * would be about too few people, `research.too-soon` when, beside the one before, it would tell of too few.
 */
export async function publishCurve(
  context: AppContext,
  { definition, userId }: { readonly definition: PilotDefinition; readonly userId: string },
): Promise<string> {
  const draft = await draftPublishedCurve(context, definition);
  if (!draft) throw new AppError('research.too-few');
  const { db, clock } = context;
  const { slug: pilotSlug, territory: territoryId } = definition;
  return db.$transaction(async (tx) => {
    // Holds the pilot's row: two who publish at once come one after the other.
    await tx.pilot.update({ where: { slug: pilotSlug }, data: { slug: pilotSlug } });
    // Whoever read one that was withdrawn may still have it.
    const before = await tx.publishedCurve.findMany({ where: { pilotSlug } });
    const known = before.map(({ content }) => publishedCurveSchema.parse(content));
    if (!known.every(({ curve }) => mayFollow(draft.curve, curve, draft.smallestGroup))) {
      throw new AppError('research.too-soon');
    }
    const at = clock.now();
    await tx.publishedCurve.updateMany({ where: { pilotSlug, withdrawnAt: null }, data: { withdrawnAt: at } });
    const { id } = await tx.publishedCurve.create({
      data: { territoryId, pilotSlug, content: draft, at, byId: userId },
    });
    return id;
  });
}

/** Takes back what a territory published or brought in; of another's, nothing happens. */
export async function withdrawCurve(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { id, territoryId }: { readonly id: string; readonly territoryId: string },
): Promise<boolean> {
  const where = { id, territoryId, withdrawnAt: null };
  const { count } = await db.publishedCurve.updateMany({ where, data: { withdrawnAt: clock.now() } });
  return count > 0;
}

/** Largest file that is read: a curve of a thousand steps. */
export const LARGEST_FILE = 400_000;

/** Keeps a curve that came as a file, for one territory. AppError `research.not-a-curve` when it is anything else. */
export async function importCurve(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { text, territoryId, userId }: { readonly text: string; readonly territoryId: string; readonly userId: string },
): Promise<string> {
  const read = publishedCurveSchema.safeParse(text.length <= LARGEST_FILE ? parsed(text) : null);
  if (!read.success) throw new AppError('research.not-a-curve');
  const row = { territoryId, content: read.data, at: clock.now(), byId: userId };
  const { id } = await db.publishedCurve.create({ data: row });
  return id;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
