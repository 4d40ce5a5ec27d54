import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { findEnrolmentLink } from '~/panels/find-enrolment-link.server.ts';
import { cellAt } from '~/pilots/quota-cells.ts';
import { beginLife } from '../../behaviour/day.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';
import { answerPurposes, onTheWayIn } from './agree.server.ts';

/** Follows the link, enrols, answers each purpose in turn, and may say something of themselves. False when the door stayed shut. */
export async function enrol(stage: Stage, participant: Participant): Promise<boolean> {
  const { context, problems, definition, isDemo } = stage;
  const { person, token, candidate } = participant;
  const link = await findEnrolmentLink(context, token);
  if (link.state !== 'open') {
    problems.add('enrol', `panels.link-${link.state}`, dateOf(stage));
    return false;
  }
  const enrolled = await problems.attempt('enrol', dateOf(stage), () =>
    enrolTester(context, {
      token,
      name: person.name,
      // .invalid: no mail can ever leave for it (RFC 2606).
      email: `${candidate.toLowerCase()}.${person.panelKey}@${definition.slug}.simulation.invalid`,
      locale: person.locale,
      isDemo,
      cell: cellOf(stage, participant),
    }),
  );
  if (!enrolled) return false;
  participant.testerId = enrolled.testerId;
  participant.pseudonym = enrolled.pseudonym;
  participant.life = beginLife(stage.today);
  await answerPurposes(stage, participant, onTheWayIn(stage));
  return true;
}

/** Golden section: steps of it spread evenly, so that the few people of a small rehearsal stand in every cell too. */
const SPREAD = 0.618_033_988_7;

function cellOf({ definition }: Stage, { person, candidate }: Participant): string | undefined {
  const panel = definition.panels.find(({ key }) => key === person.panelKey);
  return panel ? cellAt(panel, (Number(candidate.replace(/\D/g, '')) * SPREAD) % 1) : undefined;
}
