import { newBallotCode } from '~/consent/collective/ballot-code.ts';
import { castBallot } from '~/consent/collective/cast-ballot.server.ts';
import { sharableDatasets } from '~/consent/collective/check-terms.ts';
import { plusDays } from '~/consent/collective/days.ts';
import { listAwaitedVotes } from '~/consent/collective/list-awaited-votes.server.ts';
import { rulesOf } from '~/consent/collective/rules.ts';
import { runAssemblies } from '~/consent/collective/run-assemblies.server.ts';
import { saveProposal } from '~/consent/collective/save-proposal.server.ts';
import { submitProposal } from '~/consent/collective/submit-proposal.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { castsBallot, proposesShare } from '../../behaviour/person.ts';
import { newcomerOf } from '../../lab/played-share.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/** Proposals made in one rehearsal, at most: what an assembly lives through, not all that it might. */
const MOST_PROPOSALS = 2;
/** Days after which someone may have something to propose. */
const FIRST_PROPOSAL_DAY = 14;
/** Days of past and of coming data that a proposal is about. */
const [PAST_DAYS, NEXT_DAYS] = [14, 30];

/** Whether members decide shares by a vote. */
const votes = ({ definition }: Stage): boolean => pilotPolicy(definition).decides.gate === 'members-vote';

/** The nightly round of the assembly: votes open and close, shares go out. */
export async function runAssembly(stage: Stage): Promise<void> {
  if (votes(stage)) await runAssemblies(stage.context);
}

/** At a visit: proposes a share now and then, and takes part in the votes that wait for them. */
export async function takePart(stage: Stage, participant: Participant, tester: TesterPrincipal): Promise<void> {
  if (!votes(stage)) return;
  await propose(stage, participant, tester);
  const { context, problems, proposals, today } = stage;
  for (const { kind, id } of await listAwaitedVotes(context, tester)) {
    // Named by its rank: an id is drawn anew each time.
    const choice = castsBallot(participant.person, proposals.indexOf(id), today);
    if (kind !== 'proposal' || choice === null) continue;
    const { pilotSlug, testerId } = tester;
    const ballot = { pilotSlug, testerId, proposalId: id, choice, code: newBallotCode() };
    await problems.attempt('vote', dateOf(stage), () => castBallot(context, ballot));
  }
}

async function propose(
  stage: Stage,
  participant: Participant,
  { pilotSlug, testerId }: TesterPrincipal,
): Promise<void> {
  const { context, definition, problems, proposals, today } = stage;
  const [dataset] = sharableDatasets(definition);
  const recipient = newcomerOf(definition);
  const isTime = today >= FIRST_PROPOSAL_DAY && proposals.length < MOST_PROPOSALS && participant.granted.length > 0;
  if (!dataset || !recipient || !isTime || !proposesShare(participant.person, today)) return;
  const { debateDays, voteDays } = rulesOf(definition);
  const on = dateOf(stage);
  const closesOn = plusDays(on, debateDays + voteDays);
  const until = [plusDays(closesOn, NEXT_DAYS), definition.calendar.endsOn].sort()[0] ?? closesOn;
  if (until <= closesOn) return;
  const { key, title, detail } = recipient;
  const terms = {
    recipient: { key, name: title.fr, detail: detail.fr },
    datasets: [dataset.key],
    aggregation: { step: 'week', groups: 'all', smallestGroup: definition.smallestGroup } as const,
    purpose: 'Répétition',
    ...{ from: plusDays(on, -PAST_DAYS), until },
  };
  const saved = await problems.attempt('propose', on, async () => {
    const { proposalId } = await saveProposal(context, { pilotSlug, testerId, kind: 'share', terms });
    await submitProposal(context, { pilotSlug, testerId, proposalId });
    return proposalId;
  });
  if (!saved) return;
  proposals.push(saved);
  stage.acts.push({ on: closesOn, kind: 'vote-closes', about: dataset.key });
}
