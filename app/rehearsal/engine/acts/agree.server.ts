import { isBroughtIn, joinsOnce } from '~/consent/board/join-collective.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import type { PilotPurpose } from '~/pilots/definition.ts';
import { answerPurpose } from '../../behaviour/person.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';
import { describeThemself } from './describe.server.ts';

/** Answers each question in turn, and may say something of themselves where they agreed to. */
export async function answerPurposes(
  stage: Stage,
  participant: Participant,
  purposes: readonly PilotPurpose[],
): Promise<void> {
  const { context, problems, definition } = stage;
  const { person, testerId } = participant;
  if (!testerId || purposes.length === 0) return;
  // Where one yes on joining brings everything in, it is one answer.
  const joining = joinsOnce(definition) ? answerPurpose(person, 'joining') : null;
  for (const purpose of purposes) {
    const { key: purposeKey } = purpose;
    const decision = joining !== null && isBroughtIn(purpose) ? joining : answerPurpose(person, purposeKey);
    participant.asked.add(purposeKey);
    const decided = await problems.attempt('consent', dateOf(stage), () =>
      decideConsent(context, { testerId, purposeKey, decision, locale: person.locale }),
    );
    if (decided?.state === 'granted') participant.granted.push(purposeKey);
  }
  await describeThemself(stage, participant, new Set(purposes.flatMap(({ datasets }) => datasets)));
}

/** The questions of the way in: those that wait for a service come with it, unless one yes gathers them all. */
export const onTheWayIn = ({ definition }: Stage): PilotPurpose[] =>
  definition.purposes.filter(({ askedOnUse }) => !askedOnUse || joinsOnce(definition));

/** The questions of a service that have waited until the person opens it. */
export async function answerForService(stage: Stage, participant: Participant, service: string): Promise<void> {
  const waiting = stage.definition.purposes.filter(
    ({ key, services }) => services.includes(service) && !participant.asked.has(key),
  );
  await answerPurposes(stage, participant, waiting);
}
