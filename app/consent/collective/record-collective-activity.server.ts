import type { PilotDefinition } from '~/pilots/definition.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { mayRecordActivity } from '../may-record-activity.server.ts';

/**
 * Notes for the study what a member did in the assembly, where the pilot declares that kind and the member agreed to be
 * followed. Of a vote it says at most that one took part, at the instant of the count.
 */
export async function recordCollectiveActivity(
  context: AppContext,
  definition: PilotDefinition,
  { testerId, kind, at }: { testerId: string; kind: string; at?: Date },
): Promise<void> {
  if (!definition.activities.some((one) => one.kind === kind)) return;
  if (!(await mayRecordActivity(context, testerId, definition))) return;
  const tester = await context.db.tester.findUnique({ where: { id: testerId, state: 'enrolled' } });
  if (!tester) return;
  const { pilotSlug, panelKey, pseudonym } = tester;
  await recordActivity(context, { pilotSlug, panelKey, pseudonym, kind, ...(at ? { at } : {}) });
}
