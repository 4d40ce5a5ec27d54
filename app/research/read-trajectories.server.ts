import { type Outage, TRAJECTORY_STAGES, type Trajectory, type TrajectoryStage } from '~/pilots/standing/trajectory.ts';
import type { ResearchContext } from './research-context.server.ts';

export interface TrajectoryQuery {
  readonly pilotSlug: string;
  readonly qualifyingKinds: readonly string[];
  /** Entries after this instant are not read. */
  readonly at: Date;
  /** The pilot's, in which calendar days are days. */
  readonly timeZone: string;
}

const OUTAGE_KINDS = ['holder-outage-start', 'holder-outage-end'];

/**
 * Every tester's way through a pilot, in three queries whose answers grow with testers, not with the log:
 * one row per tester and stage reached, one per tester who has used it, one per beginning or end of an outage.
 */
export async function readTrajectories(context: ResearchContext, query: TrajectoryQuery): Promise<Trajectory[]> {
  return [...(await readTrajectoriesByPseudonym(context, query)).values()];
}

/** The same, each under its pseudonym: for what asks how figures would read had somebody left. */
export async function readTrajectoriesByPseudonym(
  context: ResearchContext,
  query: TrajectoryQuery,
): Promise<Map<string, Trajectory>> {
  const { pilotSlug, at } = query;
  const within = { pilotSlug, at: { lte: at } };
  const [stages, use, outages] = await Promise.all([
    context.db.activityEntry.groupBy({
      by: ['pseudonym', 'panelKey', 'kind'],
      where: { ...within, kind: { in: [...TRAJECTORY_STAGES] } },
      _min: { at: true },
      _max: { at: true },
      orderBy: { pseudonym: 'asc' },
    }),
    context.readUse(query),
    context.db.activityEntry.findMany({
      where: { ...within, kind: { in: OUTAGE_KINDS } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { pseudonym: true, kind: true, at: true, detail: true },
    }),
  ]);

  const people = new Map<string, { panelKey: string; stages: Partial<Record<TrajectoryStage, number>> }>();
  for (const row of stages) {
    const person = people.get(row.pseudonym) ?? { panelKey: row.panelKey, stages: {} };
    const stage = TRAJECTORY_STAGES.find((kind) => kind === row.kind);
    // Of several agreements that ran out, the last one ends the presence; of anything else, the first time counts.
    const at = stage === 'consent-expired' ? row._max.at : row._min.at;
    if (stage && at) person.stages[stage] = at.getTime();
    people.set(row.pseudonym, person);
  }
  const used = new Map(use.map((row) => [row.pseudonym, row]));
  const out = pairOutages(outages, (pseudonym) => people.has(pseudonym));
  // Whoever used the pilot was enrolled, and the log says so: a tester without any stage is not one.
  const ways = [...people].map(([pseudonym, person]): [string, Trajectory] => {
    const own = used.get(pseudonym);
    const way = {
      ...person,
      firstUseAt: own?.firstUseAt ?? null,
      lastUseAt: own?.lastUseAt ?? null,
      daysOfUse: own?.daysOfUse ?? NO_DAYS,
      firstDay: own?.firstDay ?? null,
      calendarDays: own?.calendarDays ?? NO_DAYS,
      outages: [...(out.get(pseudonym) ?? []), ...(out.get(EVERYONE) ?? [])],
    };
    return [pseudonym, way];
  });
  return new Map(ways);
}

const NO_DAYS = new Uint8Array(0);

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
