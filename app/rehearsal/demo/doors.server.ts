import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';
import { NEWCOMER_DOOR } from './door-keys.ts';

const doorSchema = z.object({
  key: z.string(),
  territoryId: z.string(),
  kind: z.enum(['staff', 'tester']),
  id: z.uuid(),
  landing: z.string().startsWith('/'),
});

export type DemoDoor = z.infer<typeof doorSchema>;

/** The people one may enter the demo as; written by the seed. Empty when there is no demo. */
export async function listDemoDoors(context: AppContext): Promise<DemoDoor[]> {
  const setting = await context.db.setting.findUnique({ where: { key: 'demo.doors' } });
  return z.array(doorSchema).safeParse(setting?.value).data ?? [];
}

/** Keys of the doors that open now: those of the seed, and the newcomer's where there is a pilot to join. */
export async function openDoors(context: AppContext): Promise<string[]> {
  const doors = await listDemoDoors(context);
  return [...doors.map(({ key }) => key), ...(doors.some(({ kind }) => kind === 'tester') ? [NEWCOMER_DOOR] : [])];
}
