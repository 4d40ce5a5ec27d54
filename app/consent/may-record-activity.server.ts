import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';

/**
 * Whether what a tester opens and does may be written down for the study: always where the pilot asks nothing about
 * it, and otherwise while the tester agrees to a purpose that `coversActivity`.
 */
export async function mayRecordActivity(
  context: Pick<AppContext, 'db' | 'clock'>,
  testerId: string,
  definition: PilotDefinition,
): Promise<boolean> {
  if (!definition.purposes.some(({ coversActivity }) => coversActivity)) return true;
  const granted = await grantedPurposes(context, testerId, definition);
  return granted.some(({ coversActivity }) => coversActivity);
}
