import { completeConnection } from '~/consent/complete-connection.server.ts';
import { servicesToAgreeFor } from '~/consent/holder-consents/agree-at-holder.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { consentPageStatus } from '~/holders/faults.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { holderTrip, mendsConnection } from '../../behaviour/person.ts';
import { linkTo, type Participant } from '../participant.ts';
import { refusalCode } from '../problems.ts';
import { dateOf, type Stage } from '../stage.ts';
import { answerConsentPage } from './consent-page.server.ts';
import { sync } from './sync.server.ts';

/** After this many trips in vain, a person does not try that holder again. */
const MOST_TRIPS = 4;

/** Goes to each holder that an agreement names and that is not connected yet; the first readings follow at once. */
export async function connectHolders(stage: Stage, participant: Participant): Promise<void> {
  for (const holderId of wantedHolders(stage, participant)) {
    const link = linkTo(participant, holderId);
    if (link.connected || link.trips >= MOST_TRIPS) continue;
    link.trips += 1;
    link.connected = await roundTrip(stage, participant, holderId, link.trips);
    if (!link.connected) continue;
    stage.calls.connected(holderId);
    await agreeForOthers(stage, participant, holderId);
    await sync(stage, participant, holderId);
  }
}

/** Connects again the holders that wait for this person, as the page of each asks them to. */
export async function mendConnections(stage: Stage, participant: Participant): Promise<void> {
  for (const [holderId, link] of participant.links) {
    if (!link.connected || !link.waitsForThem) continue;
    if (!mendsConnection(participant.person, holderId, stage.today)) continue;
    link.trips += 1;
    if (!(await roundTrip(stage, participant, holderId, link.trips))) continue;
    if (isHolderId(holderId)) stage.hits.acted(participant.candidate, holderId);
    link.hasMoved = false;
    await sync(stage, participant, holderId);
  }
}

/** Where the policy asks for a yes at the holder for each service, one more trip for each that waits for its own. */
async function agreeForOthers(stage: Stage, { testerId, person }: Participant, holderId: string): Promise<void> {
  if (!testerId) return;
  const { context, definition } = stage;
  const returnUrl = `${context.publicUrl}/moi/connexions/${holderId}/retour`;
  const waiting = await servicesToAgreeFor(context, { testerId, definition, holderId });
  for (const [index, serviceKey] of waiting.entries()) {
    if (holderTrip(person, holderId, MOST_TRIPS + index + 1) !== 'grants') continue;
    await stage.problems.attempt(`connect:${holderId}`, dateOf(stage), async () => {
      const { url } = await startConnection(context, { testerId, holderId, returnUrl, serviceKey });
      const params = await answerConsentPage(stage, holderId, url, 'allow');
      await completeConnection(context, { testerId, holderId, params });
    });
  }
}

/** Holders that what was agreed to needs, in the definition's order. */
function wantedHolders({ definition }: Stage, { granted }: Participant): string[] {
  const wanted = definition.purposes.filter(({ key }) => granted.includes(key)).map(({ holder }) => holder);
  return definition.holders.filter((holderId) => wanted.includes(holderId));
}

/** To the holder's consent page and back, or not. */
async function roundTrip(
  stage: Stage,
  { testerId, person }: Participant,
  holderId: string,
  trip: number,
): Promise<boolean> {
  if (!testerId) return false;
  const { context, problems } = stage;
  const end = holderTrip(person, holderId, trip);
  const what = `connect:${holderId}`;
  const begun = await problems.attempt(what, dateOf(stage), () =>
    startConnection(context, {
      ...{ testerId, holderId },
      returnUrl: `${context.publicUrl}/moi/connexions/${holderId}/retour`,
    }),
  );
  if (!begun || end === 'strays') return false;
  const gone = isHolderId(holderId) ? consentPageStatus(context.faults?.[holderId]) : undefined;
  if (gone) {
    problems.add(what, `http.${gone}`, dateOf(stage));
    return false;
  }
  const params = await answerConsentPage(stage, holderId, begun.url, end === 'grants' ? 'allow' : 'refuse');
  try {
    await completeConnection(context, { testerId, holderId, params });
    return true;
  } catch (error) {
    const code = refusalCode(error);
    if (!code) throw error;
    // Saying no on the holder's page is a choice, not something that went wrong.
    if (end !== 'refuses' || code !== 'consent.holder-refused') problems.add(what, code, dateOf(stage));
    return false;
  }
}
