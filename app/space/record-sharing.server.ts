import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { recordVisit } from './record-visit.server.ts';
import type { TesterPrincipal } from './tester.ts';

/** What sharing a result, or taking it back, is called in the pilots that study it. */
const KINDS = {
  shared: ['contributed', 'shared-score'],
  compared: ['shared-result'],
  'taken-back': ['shared-score'],
} as const;

/** For the study of a pilot that counts them: that a result was shared or taken back; never which, nor how much. */
export async function recordSharing(
  context: AppContext,
  tester: TesterPrincipal,
  what: keyof typeof KINDS,
): Promise<void> {
  const { activities } = await getOpenPilot(context, tester.pilotSlug);
  for (const kind of KINDS[what]) {
    if (activities.some((activity) => activity.kind === kind)) await recordVisit(context, tester, { kind });
  }
}
