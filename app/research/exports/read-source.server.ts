import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { readTrajectoriesByPseudonym } from '../read-trajectories.server.ts';
import type { ResearchContext } from '../research-context.server.ts';
import type { Entry, ExportSource } from './source.ts';

/** Lines of the log read at a time: a year of a thousand people is some hundred thousand. */
const SLICE = 20_000;

/** Everything an export is made of, as of an instant. */
export async function readExportSource(
  context: ResearchContext,
  { definition, at }: { readonly definition: PilotDefinition; readonly at: Date },
): Promise<ExportSource> {
  const query = {
    ...{ pilotSlug: definition.slug, qualifyingKinds: qualifyingKinds(definition), at },
    timeZone: definition.calendar.timeZone,
  };
  const pilot = await context.db.pilot.findUnique({
    where: { slug: definition.slug },
    select: { protocolVersion: true },
  });
  return {
    definition,
    protocolVersion: pilot?.protocolVersion ?? 1,
    rules: { ...definition.thresholds, at: at.getTime() },
    trajectories: await readTrajectoriesByPseudonym(context, query),
    entries: await readEntries(context, definition, at),
    traits: await context.readTraits(definition.slug),
  };
}

async function readEntries({ db }: ResearchContext, definition: PilotDefinition, at: Date): Promise<Entry[]> {
  const where = {
    pilotSlug: definition.slug,
    kind: { in: definition.activities.map(({ kind }) => kind) },
    at: { lte: at },
  };
  const entries: Entry[] = [];
  let last = 0n;
  for (;;) {
    const rows = await db.activityEntry.findMany({
      where: { ...where, id: { gt: last } },
      orderBy: { id: 'asc' },
      take: SLICE,
      select: { id: true, pseudonym: true, kind: true, at: true, detail: true },
    });
    for (const { pseudonym, kind, at: when, detail } of rows) {
      entries.push({ pseudonym, kind, at: when.getTime(), detail });
    }
    const end = rows.at(-1);
    if (!end || rows.length < SLICE) return entries;
    last = end.id;
  }
}
