import type { LabStage, LabTester } from './lab-stage.ts';
import type { MeasuredAsking, MeasuredShare } from './measures.ts';
import type { WalkedIn } from './walk-in.server.ts';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** What one tester was asked, from the pages they met and the rows that their answers wrote. */
export async function measureAsking(
  { context, definition, testers }: LabStage,
  { testerId }: LabTester,
  met: WalkedIn & { readonly share: MeasuredShare; readonly certifications: number },
): Promise<MeasuredAsking> {
  const { db } = context;
  const { pages, questions, switches, share, certifications } = met;
  const withData = new Set(definition.purposes.filter(({ datasets }) => datasets.length > 0).map(({ key }) => key));
  const recorded = await db.consent.count({ where: { testerId, state: 'granted' } });
  const atHolders = await db.holderConsent.count({ where: { testerId, endedAt: null } });
  const pilotSlug = definition.slug;
  const proposals = await db.proposal.findMany({ where: { pilotSlug }, select: { id: true } });
  const ballots = await db.ballot.count({ where: { voteId: { in: proposals.map(({ id }) => id) } } });
  const parts = {
    ...{ onJoining: pages.joining, onBoard: switches, atHolders },
    ...{ aboutData: questions.filter((key) => withData.has(key)).length },
    ...{ other: questions.filter((key) => !withData.has(key)).length },
  };
  const asked = sum(parts);
  const decisions = {
    otherTrips: Math.max(0, pages.holder - atHolders),
    shares: share.way === 'own-result' ? 1 : 0,
    ballots: ballots / testers.length,
  };
  return {
    pages,
    consents: { asked, ...parts, recorded: recorded + atHolders },
    decisions: { total: asked + sum(decisions), ...decisions },
    byOthers: { certifications, seatVotes: await db.seatVote.count({ where: { admission: { pilotSlug } } }) },
  };
}
