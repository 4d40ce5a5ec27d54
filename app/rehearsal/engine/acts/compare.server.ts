import { comparedResults } from '~/consent/results/make-similar-groups.server.ts';
import { lastInstant, mayCompare, resultRecipients, shareResult } from '~/consent/results/share-result.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { computeResult, monthsToShare } from '~/space/compute-result.server.ts';
import { recordSharing } from '~/space/record-sharing.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { comparesThemself } from '../../behaviour/person.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/**
 * Those who agreed to compare themselves share each figure that can be worked out, once, at the first visit that finds
 * readings; some do not care to, but for those who had works done and want to know what others gained.
 */
export async function compareThemself(stage: Stage, participant: Participant, tester: TesterPrincipal): Promise<void> {
  const { context, definition, problems } = stage;
  const { testerId, pilotSlug } = tester;
  const hasReadings = [...participant.links.values()].some((link) => link.hasReadings);
  if (participant.hasCompared || !hasReadings || !agreesToCompare(definition, participant)) return;
  participant.hasCompared = true;
  const until = lastInstant(definition);
  if (until <= context.clock.now()) return;
  const [period = ''] = monthsToShare(dayOf(context.clock.now().getTime(), definition.calendar.timeZone));
  for (const { serviceKey, resultKey, result } of comparedResults(definition)) {
    const [recipient] = resultRecipients(definition, result);
    if (!recipient || (!isOfWorks(result.measure) && !comparesThemself(participant.person, resultKey))) continue;
    if (!(await mayCompare(context, { testerId, definition, serviceKey }))) continue;
    await problems.attempt('compare', dateOf(stage), async () => {
      const payload = await computeResult(
        context,
        { testerId, pilotSlug },
        { service: serviceKey, result: resultKey, period },
      );
      if (!payload) return;
      await shareResult(context, { testerId, recipientKey: recipient.key, payload, until });
      await recordSharing(context, tester, 'compared');
    });
  }
}

const isOfWorks = (measure: string | undefined): boolean => measure === 'works-saving-share';

/** Whether they have said yes to a question whose recipient gives means back to those who share. */
function agreesToCompare({ purposes, recipients }: PilotDefinition, { granted }: Participant): boolean {
  const circles = recipients.filter(({ sharedBack }) => sharedBack).map(({ key }) => key);
  return purposes.some(({ key, recipient }) => granted.includes(key) && circles.includes(recipient));
}
