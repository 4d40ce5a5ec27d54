import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { mayRecordActivity } from './may-record-activity.server.ts';
import { inPilot, type TesterPilot } from './tester-pilot.server.ts';

/**
 * Records something that a tester did in their space, if the pilot follows it, and if they agreed to it where the
 * pilot asks (the purpose that `coversActivity`). Anything else is not written, nor anything once the pilot is over.
 */
export async function recordDeclared(
  context: AppContext,
  { tester, definition }: TesterPilot,
  kind: string,
  detail?: string,
): Promise<void> {
  if (!definition.activities.some((activity) => activity.kind === kind)) return;
  if (!isOpenFor(await pilotState(context, tester.pilotSlug), 'visit')) return;
  if (!(await mayRecordActivity(context, tester.id, definition))) return;
  await recordActivity(context, { ...inPilot(tester), kind, ...(detail === undefined ? {} : { detail }) });
}
