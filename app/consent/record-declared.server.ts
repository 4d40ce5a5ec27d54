import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { inPilot, type TesterPilot } from './tester-pilot.server.ts';

/**
 * Records something that a tester did in their space, if the pilot follows it, and if they agreed to it where the
 * pilot asks (the purpose that `coversActivity`). Anything else is not written.
 */
export async function recordDeclared(
  context: AppContext,
  { tester, definition }: TesterPilot,
  kind: string,
  detail?: string,
): Promise<void> {
  if (!definition.activities.some((activity) => activity.kind === kind)) return;
  if (definition.purposes.some(({ coversActivity }) => coversActivity)) {
    const granted = await grantedPurposes(context, tester.id, definition);
    if (!granted.some(({ coversActivity }) => coversActivity)) return;
  }
  await recordActivity(context, { ...inPilot(tester), kind, ...(detail === undefined ? {} : { detail }) });
}
