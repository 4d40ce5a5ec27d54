import { decide, type Principal } from '~/access/permissions.ts';
import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { channelsOf } from '~/pilots/recruitment-channels.ts';
import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { audienceOf } from '../audience.ts';
import type { EngagementQuery } from '../grouping.ts';
import { engagementQuery } from '../read-engagement.server.ts';
import { readTrajectoriesByPseudonym } from '../read-trajectories.server.ts';
import { researchContext } from '../research-context.server.ts';
import type { CurveSource } from './curve-source.ts';
import { groupByTrait, REST } from './group-by-trait.ts';
import { publishedCurveSchema } from './published-curve.ts';
import { type SourceGroup, sourcesOf } from './sources-of.ts';

const REST_TITLE: Bilingual = { fr: 'Autres, ou inconnu', en: 'Others, or unknown' };

/** Every group of testers whose staying this reader may see: this pilot's, the territory's other pilots', those published. */
export async function loadSources(
  context: AppContext,
  { principal, definition }: { readonly principal: Principal; readonly definition: PilotDefinition },
): Promise<CurveSource[]> {
  const own = await ownSources(context, principal, definition);
  const pilots = await context.db.pilot.findMany({
    where: { territoryId: definition.territory, slug: { not: definition.slug } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
  const others: CurveSource[] = [];
  for (const { slug } of pilots) {
    if (decide(principal, 'research.read', { territory: definition.territory, pilot: slug }) !== 'allow') continue;
    const other = await getPilotDefinition(context, slug).catch((error: unknown) => {
      if (error instanceof Response) return null;
      throw error;
    });
    if (other) others.push(...(await pilotSource(context, principal, other)));
  }
  return [...own, ...others, ...(await publishedSources(context, definition))];
}

async function ownSources(context: AppContext, principal: Principal, definition: PilotDefinition) {
  const { query, ways } = await readWaysFor(context, principal, definition);
  const everyone = [...ways.values()];
  const panels = definition.panels.map(
    ({ key, title }): SourceGroup => ({
      ...{ key: `panel:${key}`, title, members: everyone.filter((way) => way.panelKey === key) },
    }),
  );
  const traits = await researchContext(context).readTraits(definition.slug);
  const channels = new Map(definition.panels.flatMap(channelsOf).map(({ key, title }) => [key, title]));
  const cells = new Map(
    definition.panels.flatMap(({ entry }) => entry?.cells ?? []).map(({ key, title }) => [key, title]),
  );
  // Whatever somebody declared on coming in says something about them: guarded whoever reads.
  const guarded: EngagementQuery = { ...query, audience: 'other' };
  const by = (prefix: string, titles: ReadonlyMap<string, Bilingual>, trait: 'channel' | 'stratum') => {
    const groups = groupByTrait(ways, (name) => traits.get(name)?.[trait] ?? null, query.smallestGroup);
    if (groups.size < 2) return [];
    return Array.from(groups, ([key, members]): SourceGroup => {
      const title = key === REST ? REST_TITLE : (titles.get(key) ?? { fr: key, en: key });
      return { key: `${prefix}:${key}`, title, members };
    });
  };
  const all: SourceGroup = { key: 'ici', title: definition.title, members: everyone };
  const apart = panels.length > 1 ? sourcesOf(definition, panels, 'panel', query) : [];
  // To anyone but a researcher, panels are told apart or together, never both.
  const together =
    query.audience === 'researcher' || apart.length === 0 ? sourcesOf(definition, [all], 'all', query) : [];
  return [
    ...together,
    ...apart,
    ...sourcesOf(definition, by('canal', channels, 'channel'), 'channel', guarded),
    ...sourcesOf(definition, by('groupe', cells, 'stratum'), 'stratum', guarded),
  ];
}

async function pilotSource(context: AppContext, principal: Principal, definition: PilotDefinition) {
  const { query, ways } = await readWaysFor(context, principal, definition);
  const group = { key: `pilote:${definition.slug}`, title: definition.title, members: [...ways.values()] };
  return sourcesOf(definition, [group], 'pilot', query);
}

async function readWaysFor(
  context: AppContext,
  principal: Principal,
  definition: PilotDefinition,
): Promise<{ query: EngagementQuery; ways: Map<string, Trajectory> }> {
  const at = context.clock.now();
  const { slug: pilotSlug, calendar, territory } = definition;
  const ways = await readTrajectoriesByPseudonym(researchContext(context), {
    ...{ pilotSlug, at, timeZone: calendar.timeZone },
    qualifyingKinds: qualifyingKinds(definition),
  });
  return { ways, query: engagementQuery(definition, at, { audience: audienceOf(principal, territory, pilotSlug) }) };
}

/** Those that any territory of this installation published, but this pilot's own, and files that this one brought in. */
async function publishedSources(context: AppContext, definition: PilotDefinition): Promise<CurveSource[]> {
  const rows = await context.db.publishedCurve.findMany({
    where: {
      withdrawnAt: null,
      OR: [
        { pilotSlug: { not: definition.slug }, territoryId: { not: definition.territory } },
        { pilotSlug: null, territoryId: definition.territory },
      ],
      NOT: { pilotSlug: null, territoryId: { not: definition.territory } },
    },
    orderBy: { at: 'desc' },
    take: MOST_PUBLISHED,
  });
  return rows.flatMap(({ id, content }): CurveSource[] => {
    const read = publishedCurveSchema.safeParse(content);
    if (!read.success) return [];
    const { territory, asOf, panelSize, thresholds, curve, firstUse, governance, theme, title } = read.data;
    return [
      {
        ...{ key: `publie:${id}`, kind: 'published', title, governance, theme, curve, firstUse },
        ...{ published: { territory, asOf, panelSize, thresholds }, retention: null, sample: null },
      },
    ];
  });
}

const MOST_PUBLISHED = 50;
