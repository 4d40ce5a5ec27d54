import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { newBallotCode } from '~/consent/collective/ballot-code.ts';
import { castBallot } from '~/consent/collective/cast-ballot.server.ts';
import { sharableDatasets } from '~/consent/collective/check-terms.ts';
import { dayInZone, plusDays } from '~/consent/collective/days.ts';
import { rulesOf } from '~/consent/collective/rules.ts';
import { saveProposal } from '~/consent/collective/save-proposal.server.ts';
import { submitProposal } from '~/consent/collective/submit-proposal.server.ts';
import type { ProposalTerms } from '~/consent/collective/terms.ts';
import { DAY_MS, type LabStage, pass } from './lab-stage.ts';
import { playTotals } from './play-totals.server.ts';
import { newcomerOf, notShared, type PlayedShare } from './played-share.ts';

/** Days of past and of coming data that the share is about. */
const [PAST_DAYS, NEXT_DAYS] = [28, 16];

/**
 * A member proposes a share of weekly totals, all debate, all vote yes, each with a secret ballot; the totals go out as
 * voted. After the departure, the next week's total goes out.
 */
export async function playVote(stage: LabStage): Promise<PlayedShare> {
  const { context, definition, testers } = stage;
  const { slug: pilotSlug, calendar, smallestGroup } = definition;
  const recipient = newcomerOf(definition);
  const [dataset] = sharableDatasets(definition);
  const [author] = testers;
  if (!recipient || !author) return notShared('no-recipient');
  if (!dataset) return notShared('nothing-to-add-up');
  const { debateDays, voteDays } = rulesOf(definition);
  const today = dayInZone(context.clock.now(), calendar.timeZone);
  const until = plusDays(today, debateDays + voteDays + NEXT_DAYS);
  if (until > calendar.endsOn) return notShared('calendar-too-short');
  const terms: ProposalTerms = {
    recipient: { key: recipient.key, name: recipient.title.fr, detail: recipient.detail.fr },
    datasets: [dataset.key],
    aggregation: { step: 'week', groups: 'all', smallestGroup },
    purpose: 'Lab',
    ...{ from: plusDays(today, -PAST_DAYS), until },
  };
  const { testerId } = author;
  const { proposalId } = await saveProposal(context, { pilotSlug, testerId, kind: 'share', terms });
  await submitProposal(context, { pilotSlug, testerId, proposalId });
  pass(stage, debateDays * DAY_MS);
  await advanceAssembly(context, pilotSlug);
  for (const voter of testers) {
    const ballot = { pilotSlug, testerId: voter.testerId, proposalId, choice: 'yes', code: newBallotCode() } as const;
    await castBallot(context, ballot);
  }
  pass(stage, voteDays * DAY_MS);
  await advanceAssembly(context, pilotSlug);
  return playTotals(stage, { way: 'vote', recipient: recipient.key, decisionId: proposalId });
}
