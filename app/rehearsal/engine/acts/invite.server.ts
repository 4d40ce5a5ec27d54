import { createEnrolmentLinks, MAX_LINKS_AT_ONCE } from '~/panels/create-enrolment-links.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { Participant } from '../participant.ts';
import type { Stage } from '../stage.ts';

/** After the last invitation, links stay open this long. */
const OPEN_DAYS = 60;

/** The project lead makes one single-use link for each person to be invited in a panel. */
export async function makeLinks(
  stage: Stage,
  panelKey: string,
  participants: readonly Participant[],
  label: string,
): Promise<void> {
  const { context, days } = stage;
  const lastDay = Math.max(0, ...participants.map(({ person }) => person.answersOn));
  for (let from = 0; from < participants.length; from += MAX_LINKS_AT_ONCE) {
    const batch = participants.slice(from, from + MAX_LINKS_AT_ONCE);
    const links = await createEnrolmentLinks(context, {
      pilotSlug: stage.definition.slug,
      panelKey,
      count: batch.length,
      label,
      maxUses: 1,
      expiresAt: days.instant(lastDay + OPEN_DAYS, 0),
      createdById: null,
    });
    batch.forEach((participant, at) => {
      participant.token = links[at]?.url.split('/').at(-1) ?? '';
    });
  }
}

/**
 * Writes down what comes of an invitation that leads nowhere. Those who enrol are written down by enrolTester,
 * under their pseudonym.
 */
export async function recordInvitation(stage: Stage, participant: Participant): Promise<void> {
  if (participant.person.answer !== 'enrols') await record(stage, participant, 'contacted');
}

export async function recordRefusal(stage: Stage, participant: Participant): Promise<void> {
  if (participant.person.answer === 'ineligible') return record(stage, participant, 'ineligible');
  await record(stage, participant, 'eligible');
  await record(stage, participant, 'declined');
}

function record({ context, definition }: Stage, { person, candidate }: Participant, kind: string): Promise<void> {
  return recordActivity(context, {
    pilotSlug: definition.slug,
    panelKey: person.panelKey,
    pseudonym: candidate,
    kind,
  });
}
