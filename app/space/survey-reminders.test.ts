import { beforeAll, describe, expect, it } from 'vitest';
import { sendDueMessages } from '~/panels/messaging/send-due-messages.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { gatherOffers } from '~/platform/offers.ts';
import { answerWhole } from '~/surveys/answers/answer-whole.server.ts';
import { openSurvey } from '~/surveys/answers/open-survey.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { surveysOffering } from './surveys-offering.ts';
import { inPilot, type TesterPrincipal } from './tester.ts';
import { layPilot, newMember } from './testing/group-fixture.ts';

const pilotSlug = 'demeter';
const MESSAGE = 'enquete-deux-mois';
const DAY_MS = 86_400_000;

describe('reminders of a survey', () => {
  const test = useTestContext({ offers: gatherOffers([surveysOffering]) });
  let [answers, waits]: TesterPrincipal[] = [];
  beforeAll(async () => {
    const { context } = test;
    await layPilot(context, {
      ...{ pilotSlug, territory: 'nantes', initiative: 'nantes-energie', theme: 'alimentation' },
    });
    answers = await newMember(context, pilotSlug, []);
    waits = await newMember(context, pilotSlug, []);
    await sendDueMessages(context);
  });
  const sentTo = async (tester: TesterPrincipal | undefined) =>
    test.context.db.messageSend.count({
      where: { pseudonym: tester?.pseudonym ?? '', messageKey: MESSAGE, outcome: 'to-call' },
    });

  it('go to those whom it waits for, and stop once it is sent', async () => {
    const { context } = test;
    const enrolled = context.clock.now().getTime();
    const definition = await getOpenPilot(context, pilotSlug);
    for (let day = 1; day <= 90; day += 1) {
      context.clock.moveTo(new Date(enrolled + day * DAY_MS + 9 * 3_600_000));
      if (day === 61 && answers) {
        const open = await openSurvey(context, { definition, respondent: inPilot(answers), surveyKey: 'two-months' });
        await answerWhole(context, open, { data: {}, mode: 'screen' });
      }
      await sendDueMessages(context);
      if (day === 60) expect(await sentTo(waits)).toBe(0);
    }
    expect(await sentTo(answers)).toBe(0);
    const reminders = await sentTo(waits);
    expect(reminders).toBeGreaterThan(0);
    expect(reminders).toBeLessThanOrEqual(definition.messageRules.mostPerMessage);
  });
});
