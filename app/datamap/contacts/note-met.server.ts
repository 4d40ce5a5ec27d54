import type { AppContext } from '~/platform/context.server.ts';
import { holderKey } from '../datablitz/holder-names.ts';
import { MOST_HOLDERS } from './list-contacts.server.ts';

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
  if (answered.length === 0) return;
  const days = new Map(answered.flatMap(({ names, on }) => names.map((name) => [holderKey(name), on] as const)));
  const toMeet = await context.db.dataHolder.findMany({
    where: { territoryId, metOn: null },
    select: { id: true, name: true },
    take: MOST_HOLDERS,
  });
  for (const { id, name } of toMeet) {
    const on = keysOf(name).flatMap((key) => days.get(key) ?? [])[0];
    if (on === undefined) continue;
    const data = { metOn: new Date(`${on}T00:00:00Z`), metBy: by };
    await context.db.dataHolder.updateMany({ where: { id, metOn: null }, data });
  }
}

/** What a holder of the map may be called: « Traces (La Fabrique des Mobilités) » is either of the two. */
function keysOf(name: string): string[] {
  const { outside, inside } = /^(?<outside>[^()]+)\((?<inside>[^()]+)\)\s*$/.exec(name)?.groups ?? {};
  return [name, outside ?? '', inside ?? ''].filter((part) => part.trim() !== '').map(holderKey);
}
