import type { AppContext } from '~/platform/context.server.ts';
import { READINGS } from '~/vault/chunk-kind.ts';
import { handItems } from '~/vault/copies/hand-copy.server.ts';
import { TEST_PILOT } from './pilot-fixture.ts';

/** A copy of one reading that a service holds, as a sync would have handed it. */
export async function createDatabaseCopy(
  context: AppContext,
  copy: { testerId: string; serviceKey: string; dataset: string },
): Promise<void> {
  await context.db.$transaction((tx) =>
    handItems(context, tx, READINGS, {
      ...{ ...copy, pilotSlug: TEST_PILOT },
      items: [{ start: Date.parse('2026-10-01T00:00Z'), minutes: 1440, value: 5000 }],
    }),
  );
}
