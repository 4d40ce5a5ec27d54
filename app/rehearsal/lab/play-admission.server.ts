import { randomUUID } from 'node:crypto';
import { askAdmission, linkAdmission, openDeliberation } from '~/consent/collective/ask-admission.server.ts';
import { drawTesterSeats, nameSeat, seatsOf, setVolunteer } from '~/consent/collective/board.server.ts';
import { acceptCharter, charterOf } from '~/consent/collective/charter.server.ts';
import { sharableDatasets } from '~/consent/collective/check-terms.ts';
import { dayInZone, plusDays } from '~/consent/collective/days.ts';
import { castSeatVote, type Sitter } from '~/consent/collective/decide-admission.server.ts';
import { acceptConditions } from '~/consent/collective/recipient-page.server.ts';
import type { LabStage } from './lab-stage.ts';
import { playTotals } from './play-totals.server.ts';
import { newcomerOf, notShared, type PlayedShare } from './played-share.ts';

/** Days of past and of coming data that the recipient asks for. */
const [PAST_DAYS, NEXT_DAYS] = [28, 30];

/**
 * A recipient asks the board for one dataset under conditions; every seat votes yes with its reason, the recipient
 * accepts, and is handed the weekly totals that it was let in for.
 */
export async function playAdmission(stage: LabStage): Promise<PlayedShare> {
  const { context, definition } = stage;
  const { slug: pilotSlug, calendar } = definition;
  const recipient = newcomerOf(definition);
  const [dataset] = sharableDatasets(definition);
  if (!recipient) return notShared('no-recipient');
  if (!dataset) return notShared('nothing-to-add-up');
  const today = dayInZone(context.clock.now(), calendar.timeZone);
  const [from, until] = [plusDays(today, -PAST_DAYS), plusDays(today, NEXT_DAYS)];
  if (until > calendar.endsOn) return notShared('calendar-too-short');
  const sitters = await fillSeats(stage);
  const { key, title, detail } = recipient;
  const { admissionId } = await askAdmission(context, {
    ...{ pilotSlug, userId: randomUUID() },
    terms: {
      recipient: { key, name: title.fr, detail: detail.fr },
      ...{ datasets: [dataset.key], purpose: 'Lab', conditions: 'Lab', from, until },
    },
  });
  await openDeliberation(context, { pilotSlug, admissionId });
  for (const sitter of sitters) {
    await castSeatVote(context, { pilotSlug, admissionId, sitter, choice: 'yes', reason: 'Lab' });
  }
  const { url } = await linkAdmission(context, { pilotSlug, admissionId });
  await acceptConditions(context, { token: url.split('/').at(-1) ?? '', name: 'Lab' });
  return playTotals(stage, { way: 'admission', recipient: key, decisionId: admissionId });
}

/** Testers by lot among those who offered, the others named; all the seats that the pilot gives. */
async function fillSeats({ context, definition, testers }: LabStage): Promise<Sitter[]> {
  const pilotSlug = definition.slug;
  const until = definition.calendar.endsOn;
  const charter = charterOf(definition);
  for (const { testerId } of testers) {
    if (charter) await acceptCharter(context, { pilotSlug, testerId, version: charter.version });
    await setVolunteer(context, { pilotSlug, testerId, willing: true });
  }
  for (const { college, seats } of seatsOf(definition)) {
    if (college === 'testers') await drawTesterSeats(context, { pilotSlug, until, seed: 'lab' });
    else
      for (let seat = 0; seat < seats; seat += 1)
        await nameSeat(context, { pilotSlug, college, userId: randomUUID(), until });
  }
  const held = await context.db.boardSeat.findMany({ where: { pilotSlug } });
  return held.flatMap(({ testerId, userId }): Sitter[] => (testerId ? [{ testerId }] : userId ? [{ userId }] : []));
}
