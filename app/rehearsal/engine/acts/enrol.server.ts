import { decideConsent } from '~/consent/decide-consent.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { findEnrolmentLink } from '~/panels/find-enrolment-link.server.ts';
import { beginLife } from '../../behaviour/day.ts';
import { answerPurpose } from '../../behaviour/person.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/** Follows the link, enrols, and answers each purpose in turn. False when the door stayed shut. */
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
      email: `${candidate.toLowerCase()}.${person.panelKey}@simulation.invalid`,
      locale: person.locale,
      isDemo,
    }),
  );
  if (!enrolled) return false;
  participant.testerId = enrolled.testerId;
  participant.pseudonym = enrolled.pseudonym;
  participant.life = beginLife(stage.today);
  for (const { key } of definition.purposes) {
    const decision = answerPurpose(person, key);
    const decided = await problems.attempt('consent', dateOf(stage), () =>
      decideConsent(context, { testerId: enrolled.testerId, purposeKey: key, decision, locale: person.locale }),
    );
    if (decided?.state === 'granted') participant.granted.push(key);
  }
  return true;
}
