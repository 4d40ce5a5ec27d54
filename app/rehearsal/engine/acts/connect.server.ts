import { completeConnection } from '~/consent/complete-connection.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { holderTrip } from '../../behaviour/person.ts';
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
    if (link.connected) await sync(stage, participant, holderId);
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
