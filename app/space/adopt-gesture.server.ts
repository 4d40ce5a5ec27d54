import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { decideGesture } from './decide-gesture.server.ts';
import { recordVisit } from './record-visit.server.ts';
import type { TesterPrincipal } from './tester.ts';

/**
 * "I will try": adopts a gesture of the pilot, once, however often the button is pressed.
 * Returns whether it was not adopted before. Throws a 404 Response for a gesture that the pilot does not have.
 */
export async function adoptGesture(context: AppContext, tester: TesterPrincipal, gestureKey: string): Promise<boolean> {
  await requireGesture(context, tester, gestureKey);
  const adopted = await decideGesture(context, { testerId: tester.testerId, gestureKey, decision: 'adopted' });
  if (adopted) await recordVisit(context, tester, { kind: 'adopted-gesture', detail: gestureKey });
  return adopted;
}

/** "Not for me": the gesture is no longer proposed. Same errors. */
export async function declineGesture(
  context: AppContext,
  tester: TesterPrincipal,
  gestureKey: string,
): Promise<boolean> {
  await requireGesture(context, tester, gestureKey);
  return decideGesture(context, { testerId: tester.testerId, gestureKey, decision: 'declined' });
}

async function requireGesture(context: AppContext, tester: TesterPrincipal, gestureKey: string): Promise<void> {
  const { gestures } = await getOpenPilot(context, tester.pilotSlug);
  if (!gestures.some((gesture) => gesture.key === gestureKey)) throw new Response(null, { status: 404 });
}
