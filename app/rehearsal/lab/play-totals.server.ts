import { listReleases } from '~/consent/collective/list-releases.server.ts';
import { releaseShare } from '~/consent/collective/release-share.server.ts';
import { fetchAll } from './bring-in.server.ts';
import { DAY_MS, type LabStage, pass } from './lab-stage.ts';
import type { MeasuredShare } from './measures.ts';
import { NOTHING_SHARED, type PlayedShare } from './played-share.ts';

/** The week and its days of correction after which the next total is due. */
const NEXT_TOTAL_MS = 11 * DAY_MS;

/**
 * The totals that a decision in force lets out, as the nightly round makes them. After the departure, the next week's
 * total goes out.
 */
export async function playTotals(
  stage: LabStage,
  { way, recipient, decisionId }: { way: 'vote' | 'admission'; recipient: string; decisionId: string },
): Promise<PlayedShare> {
  await releaseNext(stage, decisionId);
  const before = await published(stage, decisionId);
  return {
    share: { ...NOTHING_SHARED, way, recipient, before: before.totals, peopleBefore: before.last },
    afterDeparture: () => afterDeparture(stage, decisionId, before.totals),
  };
}

async function afterDeparture(
  stage: LabStage,
  decisionId: string,
  published0: number,
): Promise<Pick<MeasuredShare, 'after' | 'peopleNext'>> {
  const standing = await published(stage, decisionId);
  pass(stage, NEXT_TOTAL_MS);
  await releaseNext(stage, decisionId);
  const { totals, last } = await published(stage, decisionId);
  return { after: standing.totals, peopleNext: totals > published0 ? last : null };
}

async function releaseNext(stage: LabStage, decisionId: string): Promise<void> {
  await fetchAll(stage);
  await releaseShare(stage.context, decisionId);
}

/** Totals that went out, and the people behind the latest of them. */
async function published({ context }: LabStage, decisionId: string): Promise<{ totals: number; last: number | null }> {
  const releases = await listReleases(context, { decisionId });
  const shown = releases.flatMap(({ rows }) => rows.flatMap(({ people }) => (people === null ? [] : [people])));
  return { totals: shown.length, last: shown[0] ?? null };
}
