import type { Outage, Trajectory } from '~/pilots/standing/trajectory.ts';
import type { ResearchContext } from './research-context.server.ts';
import { readRolledWays } from './rollup/read-rolled.server.ts';
import { readWays, type WaysQuery } from './rollup/read-ways.server.ts';

const OUTAGE_KINDS = ['holder-outage-start', 'holder-outage-end'];

/** Every tester's way through a pilot, from its roll-up where there is one, else from the log: the same either way. */
export async function readTrajectories(context: ResearchContext, query: WaysQuery): Promise<Trajectory[]> {
  return [...(await readTrajectoriesByPseudonym(context, query)).values()];
}

/** The same, each under its pseudonym: for what asks how figures would read had somebody left. */
export async function readTrajectoriesByPseudonym(
  context: ResearchContext,
  query: WaysQuery,
): Promise<Map<string, Trajectory>> {
  const { pilotSlug, at } = query;
  const outages = await context.db.activityEntry.findMany({
    where: { pilotSlug, at: { lte: at }, kind: { in: OUTAGE_KINDS } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { pseudonym: true, kind: true, at: true, detail: true },
  });
  const ways = (await readRolledWays(context, query)) ?? (await readWays(context, query));
  const out = pairOutages(outages, (pseudonym) => ways.has(pseudonym));
  const everyone = out.get(EVERYONE) ?? NO_OUTAGES;
  const found = new Map<string, Trajectory>();
  for (const [pseudonym, way] of ways) {
    const own = out.get(pseudonym);
    found.set(pseudonym, { ...way, outages: own ? [...own, ...everyone] : everyone });
  }
  return found;
}

const NO_OUTAGES: readonly Outage[] = [];

/** Under which outages are filed that the log does not tie to a tester: they hold for all. */
const EVERYONE = '';

/** A beginning is closed by the next end of the same holder (first word of the detail) for the same tester. */
function pairOutages(
  entries: readonly { pseudonym: string; kind: string; at: Date; detail: string | null }[],
  isTester: (pseudonym: string) => boolean,
): Map<string, Outage[]> {
  const open = new Map<string, { from: number; to: number | null }>();
  const filed = new Map<string, Outage[]>();
  for (const { pseudonym, kind, at, detail } of entries) {
    const whose = isTester(pseudonym) ? pseudonym : EVERYONE;
    const key = `${whose} ${detail?.split('/')[0] ?? ''}`;
    if (kind === 'holder-outage-end') {
      const outage = open.get(key);
      if (outage) outage.to = at.getTime();
      open.delete(key);
    } else if (!open.has(key)) {
      const outage = { from: at.getTime(), to: null };
      open.set(key, outage);
      filed.set(whose, [...(filed.get(whose) ?? []), outage]);
    }
  }
  return filed;
}
