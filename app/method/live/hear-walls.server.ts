import type { AppContext } from '~/platform/context.server.ts';
import { WALL_CHANNEL } from './change-workshop.server.ts';

/**
 * Hears that something changed in a running workshop (a note, a family, its timer), whichever it is: `hear` gets its id,
 * or undefined when some changes may have been missed. Returns what stops hearing.
 */
export function hearWalls(
  { database }: Pick<AppContext, 'database'>,
  hear: (workshopId: string | undefined) => void,
): Promise<() => Promise<void>> {
  return database.listen(WALL_CHANNEL, (payload) => hear(payload.split(':')[0] || undefined));
}
