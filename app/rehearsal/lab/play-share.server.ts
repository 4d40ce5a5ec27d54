import { openSharedResults } from '~/consent/results/list-results.server.ts';
import { resultRecipients, shareResult, sharesAlone } from '~/consent/results/share-result.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { computeResult, monthsToShare } from '~/space/compute-result.server.ts';
import { DAY_MS, type LabStage } from './lab-stage.ts';
import { playAdmission } from './play-admission.server.ts';
import { playVote } from './play-vote.server.ts';
import { NOTHING_SHARED, notShared, type PlayedShare } from './played-share.ts';

export async function playShare(stage: LabStage): Promise<PlayedShare> {
  if (sharesAlone(stage.definition)) return playOwnResult(stage);
  return stage.policy.decides.gate === 'members-vote' ? playVote(stage) : playAdmission(stage);
}

/** Each tester lets one result of a month that is over out, exactly as their service computes it. */
async function playOwnResult(stage: LabStage): Promise<PlayedShare> {
  const { context, definition, testers } = stage;
  const { slug: pilotSlug, calendar } = definition;
  const recipient = resultRecipients(definition, {})[0]?.key;
  const [offered] = definition.services.flatMap(({ key, results = [] }) =>
    results
      .filter(({ measure, likeness }) => measure && !likeness)
      .map((result) => ({ service: key, result: result.key })),
  );
  if (!recipient) return notShared('no-recipient');
  if (!offered) return notShared('no-result');
  const [period = ''] = monthsToShare(dayOf(context.clock.now().getTime(), calendar.timeZone));
  const until = new Date(context.clock.now().getTime() + DAY_MS);
  for (const { testerId } of testers) {
    const payload = await computeResult(context, { testerId, pilotSlug }, { ...offered, period });
    if (payload) await shareResult(context, { testerId, recipientKey: recipient, payload, until });
  }
  const seen = async () => (await openSharedResults(context, { pilotSlug, recipientKeys: [recipient] })).total;
  const before = await seen();
  if (before === 0) return notShared('no-result');
  return {
    share: { ...NOTHING_SHARED, way: 'own-result', recipient, before },
    afterDeparture: async () => ({ after: await seen(), peopleNext: null }),
  };
}
