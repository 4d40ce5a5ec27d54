import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { listReleases, type ReleaseView } from './list-releases.server.ts';
import type { Tally } from './outcome.ts';
import { readAdmissionTerms, readTerms } from './terms.ts';

/** One decision by which something was let out, and what was. */
export interface SharedLine {
  readonly id: string;
  readonly gate: 'members-vote' | 'board-admits';
  readonly recipient: string;
  readonly purpose: string;
  readonly datasets: readonly string[];
  /** Whether it still lets out, and since when it did or does not. */
  readonly isOver: boolean;
  readonly decidedAt: Date | null;
  /** First and last day of the data. */
  readonly from: string;
  readonly until: string;
  /** Of a vote of the members. */
  readonly vote: Tally | null;
  /** How many totals went out, the latest ones, and how many pages of the group's own were made. */
  readonly releases: number;
  readonly latest: readonly ReleaseView[];
  readonly snapshots: number;
}

const PAGE_SIZE = 20;
/** Latest totals told in full of each decision. */
const LATEST = 4;

/**
 * What a group shared, decision by decision, latest first, a page at a time: with whom, by which vote, when and how much.
 * Decisions that never took effect are not here.
 */
export async function listShared(
  context: AppContext,
  { slug: pilotSlug }: Pick<PilotDefinition, 'slug'>,
  page = 1,
): Promise<{ lines: SharedLine[]; total: number; pageSize: number }> {
  const { db } = context;
  const proposals = await db.proposal.findMany({
    where: { pilotSlug, kind: 'share', executedAt: { not: null } },
    orderBy: { closedAt: 'desc' },
  });
  const admissions = await db.admission.findMany({
    where: { pilotSlug, acceptedAt: { not: null } },
    orderBy: { decidedAt: 'desc' },
  });
  const voted = proposals.map(({ id, terms, state, closedAt, members, yes, no, blank }) => ({
    ...{ id, gate: 'members-vote' as const, isOver: state !== 'in-force', decidedAt: closedAt, ...readTerms(terms) },
    vote: members === null || yes === null || no === null || blank === null ? null : { members, yes, no, blank },
  }));
  const admitted = admissions.map(({ id, terms, state, decidedAt }) => ({
    ...{ id, gate: 'board-admits' as const, isOver: state !== 'in-force', decidedAt, ...readAdmissionTerms(terms) },
    vote: null,
  }));
  const all = [...voted, ...admitted].sort((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0));
  const start = (Math.max(1, page) - 1) * PAGE_SIZE;
  const lines: SharedLine[] = [];
  for (const { recipient, ...decision } of all.slice(start, start + PAGE_SIZE)) {
    const { id, gate, isOver, decidedAt, datasets, purpose, from, until, vote } = decision;
    lines.push({
      ...{ id, gate, isOver, decidedAt, datasets, purpose, from, until, vote, recipient: recipient.name },
      releases: await db.shareRelease.count({ where: { decisionId: id } }),
      latest: await listReleases(context, { decisionId: id, take: LATEST }),
      snapshots: await db.collectiveSnapshot.count({ where: { pilotSlug, decisionKey: id } }),
    });
  }
  return { lines, total: all.length, pageSize: PAGE_SIZE };
}
