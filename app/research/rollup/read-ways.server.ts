import { TRAJECTORY_STAGES, type TrajectoryStage } from '~/pilots/standing/trajectory.ts';
import type { ResearchContext } from '../research-context.server.ts';
import { UNUSED, type Ways } from './chunk.ts';
import { stageAt } from './fold.ts';

export interface WaysQuery {
  readonly pilotSlug: string;
  readonly qualifyingKinds: readonly string[];
  /** Entries after this instant are not read. */
  readonly at: Date;
  /** The pilot's, in which calendar days are days. */
  readonly timeZone: string;
}

/**
 * Every tester's way (or those of some of them), counted from the log in two queries whose answers grow with testers,
 * not with the log: one row per tester and stage reached, one per tester who has used it.
 */
export async function readWays(
  context: Pick<ResearchContext, 'readUse'> & { readonly db: Pick<ResearchContext['db'], 'activityEntry'> },
  query: WaysQuery & { readonly pseudonyms?: readonly string[] },
): Promise<Ways> {
  const { pilotSlug, at, pseudonyms } = query;
  const stages = await context.db.activityEntry.groupBy({
    by: ['pseudonym', 'panelKey', 'kind'],
    where: {
      ...{ pilotSlug, at: { lte: at }, kind: { in: [...TRAJECTORY_STAGES] } },
      ...(pseudonyms ? { pseudonym: { in: [...pseudonyms] } } : {}),
    },
    _min: { at: true },
    _max: { at: true },
    orderBy: [{ pseudonym: 'asc' }, { panelKey: 'asc' }],
  });
  const use = await context.readUse(query);

  const people = new Map<string, { panelKey: string; stages: Partial<Record<TrajectoryStage, number>> }>();
  for (const row of stages) {
    const person = people.get(row.pseudonym) ?? { panelKey: row.panelKey, stages: {} };
    const stage = TRAJECTORY_STAGES.find((kind) => kind === row.kind);
    const { at: earliest } = row._min;
    const { at: latest } = row._max;
    if (stage && earliest && latest) {
      for (const one of [earliest, latest]) person.stages[stage] = stageAt(stage, person.stages[stage], one.getTime());
    }
    people.set(row.pseudonym, person);
  }
  const used = new Map(use.map(({ pseudonym, ...row }) => [pseudonym, row]));
  // Whoever used the pilot was enrolled, and the log says so: a tester without any stage is not one.
  return new Map(
    [...people].map(([pseudonym, person]) => [pseudonym, { ...person, ...(used.get(pseudonym) ?? UNUSED) }]),
  );
}
