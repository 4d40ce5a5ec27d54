import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { readTrajectoriesByPseudonym } from '../read-trajectories.server.ts';
import type { ResearchContext } from '../research-context.server.ts';
import type { AnsweredWave, Entry, ExportSource } from './source.ts';

/** Lines of the log read at a time: a year of a thousand people is some hundred thousand. */
const SLICE = 20_000;

export interface SourceQuery {
  readonly definition: PilotDefinition;
  readonly at: Date;
  readonly withAnswers?: boolean;
  readonly withEntries?: boolean;
}

/** Everything an export is made of, as of an instant; without the log's lines, what its table of testers is made of. */
export async function readExportSource(
  context: ResearchContext,
  { definition, at, withAnswers = false, withEntries = true }: SourceQuery,
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
    entries: withEntries ? await readEntries(context, definition, at) : [],
    traits: await context.readTraits(definition.slug),
    waves: withAnswers ? await readWaves(context, definition, at) : [],
  };
}

async function readWaves(
  context: ResearchContext,
  { slug: pilotSlug, surveys }: PilotDefinition,
  at: Date,
): Promise<AnsweredWave[]> {
  const waves: AnsweredWave[] = [];
  for (const { key: surveyKey } of surveys) {
    const place = { pilotSlug, surveyKey };
    const answers = (await context.readAnswers(place)).filter(({ completedAt }) => completedAt <= at);
    const answered = new Set(answers.map(({ formVersion }) => formVersion));
    const forms = (await context.readForms(place)).filter(({ version }) => answered.has(version)).toReversed();
    if (forms.length > 0) waves.push({ surveyKey, forms, answers });
  }
  return waves;
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
