import type { AppContext } from '~/platform/context.server.ts';
import { holderKey } from '../datablitz/holder-names.ts';

interface Answered {
  /** Names under which the map may know it. */
  readonly names: readonly string[];
  /** yyyy-mm-dd. */
  readonly on: string;
}

/**
 * Notes that holders were met because they answered elsewhere, as partners of a scenario. A name that the map does not
 * know is passed over, and a meeting that is already noted stays as it is.
 */
export async function noteMet(
  context: Pick<AppContext, 'db'>,
  { territoryId, answered, by }: { territoryId: string; answered: readonly Answered[]; by: string },
): Promise<void> {
  for (const { names, on } of answered) {
    await context.db.dataHolder.updateMany({
      where: { territoryId, key: { in: names.map(holderKey) }, metOn: null },
      data: { metOn: new Date(`${on}T00:00:00Z`), metBy: by },
    });
  }
}
