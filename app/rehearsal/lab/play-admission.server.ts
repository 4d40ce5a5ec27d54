import { randomUUID } from 'node:crypto';
import { askAdmission, linkAdmission, openDeliberation } from '~/consent/collective/ask-admission.server.ts';
import { drawTesterSeats, nameSeat, seatsOf, setVolunteer } from '~/consent/collective/board.server.ts';
import { acceptCharter, charterOf } from '~/consent/collective/charter.server.ts';
import { dayInZone, plusDays } from '~/consent/collective/days.ts';
import { castSeatVote, type Sitter } from '~/consent/collective/decide-admission.server.ts';
import { acceptConditions } from '~/consent/collective/recipient-page.server.ts';
import { mayRead } from '~/consent/shares/read-for.server.ts';
import type { LabStage, LabTester } from './lab-stage.ts';
import { NOTHING_SHARED, newcomerOf, notShared, type PlayedShare } from './played-share.ts';

/** Days that the recipient asks for. */
const ASKED_DAYS = 30;

/**
 * A recipient asks the board for one dataset under conditions; every seat votes yes with its reason, the recipient
 * accepts, and reads what it was let in for: counted as testers whom it can read.
 */
export async function playAdmission(stage: LabStage): Promise<PlayedShare> {
  const { context, definition, testers } = stage;
  const { slug: pilotSlug, calendar } = definition;
  const recipient = newcomerOf(definition);
  const [dataset] = definition.datasets;
  if (!recipient) return notShared('no-recipient');
  if (!dataset) return notShared('nothing-to-add-up');
  const from = dayInZone(context.clock.now(), calendar.timeZone);
  const until = plusDays(from, ASKED_DAYS);
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
  const before = await readable(stage, testers, { dataset: dataset.key, key });
  return {
    share: { ...NOTHING_SHARED, way: 'admission', recipient: key, before, peopleBefore: before },
    afterDeparture: async () => {
      const after = await readable(stage, testers, { dataset: dataset.key, key });
      return { after, peopleNext: after };
    },
  };
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

/** How many of these testers the recipient can read today. */
async function readable(
  { context }: LabStage,
  testers: readonly LabTester[],
  { dataset, key }: { dataset: string; key: string },
): Promise<number> {
  let count = 0;
  for (const { testerId } of testers) {
    const { sight } = await mayRead(context, { testerId, dataset, reader: { kind: 'recipient', key } });
    if (sight === 'readings') count += 1;
  }
  return count;
}
