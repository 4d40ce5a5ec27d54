import type { PilotDefinition } from '~/pilots/definition.ts';
import { asPilotState, isOpenFor } from '~/pilots/protocol/life.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { type Alike, type Figure, nextFigure, similarGroups } from '~/statistics/similar-groups.ts';
import { definitionIfThere } from '../copies/definition-if-there.server.ts';
import { dayIn } from '../local-day.ts';
import { openSharedResults } from './list-results.server.ts';

/** More than a panel makes. */
const MOST = 100_000;
/** From two in the morning, a new night's groups are due. */
const NIGHT_MS = 2 * 3_600_000;
const doneKey = (pilotSlug: string): string => `similar-groups.${pilotSlug}`;

const nightOf = (at: Date, timeZone: string): string => dayIn(timeZone, new Date(at.getTime() - NIGHT_MS));

/** Each running pilot whose testers compare themselves, once a night; returns the groups made. */
export async function makeDueSimilarGroups(context: AppContext): Promise<number> {
  const { db, clock } = context;
  const pilots = await db.pilot.findMany({ select: { slug: true, status: true } });
  let made = 0;
  for (const { slug, status } of pilots) {
    if (!isOpenFor(asPilotState(status), 'answer')) continue;
    const timeZone = (await definitionIfThere(context, slug))?.calendar.timeZone;
    const last = await db.setting.findUnique({ where: { key: doneKey(slug) } });
    if (!timeZone || (last && nightOf(last.updatedAt, timeZone) === nightOf(clock.now(), timeZone))) continue;
    made += await makeSimilarGroups(context, slug);
  }
  return made;
}

/**
 * Makes the groups of people alike of a pilot, from what its testers let out to compare themselves; each opening is
 * written in its tester's journal. A person counts once, with the last that they shared. Returns how many groups may be
 * shown; none of a pilot whose folder was removed.
 */
export async function makeSimilarGroups(context: AppContext, pilotSlug: string): Promise<number> {
  const { db, clock } = context;
  const definition = await definitionIfThere(context, pilotSlug);
  if (!definition) return 0;
  const recipientKeys = definition.recipients.filter(({ sharedBack }) => sharedBack).map(({ key }) => key);
  const updatedAt = clock.now();
  const done = { where: { key: doneKey(pilotSlug) }, update: { updatedAt } };
  await db.setting.upsert({ ...done, create: { key: doneKey(pilotSlug), value: {}, updatedAt } });
  if (recipientKeys.length === 0) return 0;
  const { results } = await openSharedResults(context, { pilotSlug, recipientKeys, most: MOST });
  let shown = 0;
  for (const { serviceKey, resultKey } of comparedResults(definition)) {
    const shared = results.filter((one) => one.serviceKey === serviceKey && one.resultKey === resultKey);
    shown += await keepGroups(
      context,
      { pilotSlug, serviceKey, resultKey, smallest: definition.smallestGroup },
      shared,
    );
  }
  return shown;
}

/** The results that people compare, in the pilot's order. */
export const comparedResults = ({ services }: PilotDefinition) =>
  services.flatMap(({ key: serviceKey, results = [] }) =>
    results.flatMap((result) => (result.likeness ? [{ serviceKey, resultKey: result.key, result }] : [])),
  );

interface GroupsOf {
  readonly pilotSlug: string;
  readonly serviceKey: string;
  readonly resultKey: string;
  readonly smallest: number;
}

async function keepGroups(
  { db, clock }: AppContext,
  { smallest, ...of }: GroupsOf,
  shared: Awaited<ReturnType<typeof openSharedResults>>['results'],
): Promise<number> {
  const kept = await db.similarGroup.findMany({ where: of });
  const before = new Map(
    kept.map(({ groupKey, members, ...rest }) => [groupKey, { ...rest, members: idsOf(members) }]),
  );
  const whoIs = await peopleBehind(db, [
    ...shared.map(({ id }) => id),
    ...[...before.values()].flatMap((one) => one.members),
  ]);
  const lastOf = new Map<string, Alike>();
  // Given latest first.
  for (const { id, payload } of shared) {
    const who = whoIs(id);
    if (who && !lastOf.has(who)) lastOf.set(who, { id, value: payload.value, traits: payload.traits ?? [] });
  }
  // One more than the smallest group: whoever is in it sees at least that many others.
  const groups = new Map(similarGroups([...lastOf.values()], smallest + 1).map(({ key, members }) => [key, members]));
  let shown = 0;
  for (const groupKey of new Set([...groups.keys(), ...before.keys()])) {
    const old: Figure | null = before.get(groupKey) ?? null;
    const figure = nextFigure(old, groups.get(groupKey) ?? null, { smallest, whoIs });
    if (!figure) continue;
    if (figure.isShown) shown += 1;
    if (old && figure.members === old.members && figure.isShown === old.isShown) continue;
    const { people, mean, isShown } = figure;
    const row = { people, mean, isShown, members: [...figure.members] };
    await db.similarGroup.upsert({
      where: { pilotSlug_serviceKey_resultKey_groupKey: { ...of, groupKey } },
      create: { ...of, groupKey, ...row, madeAt: clock.now() },
      update: figure.members === old?.members ? row : { ...row, madeAt: clock.now() },
    });
  }
  return shown;
}

const idsOf = (members: unknown): string[] => (Array.isArray(members) ? members.map(String) : []);

/** Who is behind each of these results; null once they left. */
async function peopleBehind(db: AppContext['db'], ids: readonly string[]): Promise<(id: string) => string | null> {
  const rows = await db.sharedResult.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, testerId: true },
  });
  const known = new Map(rows.map(({ id, testerId }) => [id, testerId]));
  return (id) => known.get(id) ?? null;
}

export const similarRoundTask: TaskHandler = {
  kind: 'similar-round',
  run: async (context) => ({ made: await makeDueSimilarGroups(context) }),
};
