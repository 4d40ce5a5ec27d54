import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import { hasActivity } from './has-activity.server.ts';
import { inPilot } from './tester-pilot.server.ts';

/** Records, once for each tester, that readings have come home, from a holder or from a file. */
export async function recordFirstReadings(context: AppContext, tester: Tester): Promise<void> {
  if (await hasActivity(context.db, tester, 'connected')) return;
  await recordActivity(context, { ...inPilot(tester), kind: 'connected' });
}
