import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';
import { closeWorkshop } from '../close-workshop.server.ts';
import { cancelWorkshop, deleteWorkshop } from './cancel-workshop.server.ts';
import { duplicateWorkshop } from './duplicate-workshop.server.ts';
import { assignRole, tickPrepared } from './prepare-workshop.server.ts';

/** What a workshop's page can be asked to do. */
export const workshopActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('tick'), ready: z.array(z.string().max(40)).max(200) }),
  z.object({ intent: z.literal('assign'), role: z.string().max(80), name: z.string().max(200) }),
  z.object({ intent: z.literal('duplicate'), withGuests: z.boolean() }),
  z.object({ intent: z.enum(['cancel', 'uncancel', 'delete', 'close']) }),
]);

export type WorkshopAct = z.output<typeof workshopActSchema>;

/** A posted form → the act asked for; undefined when it is none. */
export function readWorkshopAct(form: FormData): WorkshopAct | undefined {
  const asked = {
    ...Object.fromEntries(form),
    ready: form.getAll('ready'),
    withGuests: form.has('withGuests'),
  };
  return workshopActSchema.safeParse(asked).data;
}

/** Does it, and answers where to go next. */
export async function doWorkshopAct(
  context: AppContext,
  where: { territoryId: string; workshopId: string; userId: string },
  act: WorkshopAct,
): Promise<string> {
  const { territoryId, workshopId, userId } = where;
  const list = `/${territoryId}/ateliers`;
  const here = `${list}/${workshopId}`;
  switch (act.intent) {
    case 'tick':
      await tickPrepared(context, { territoryId, workshopId, ready: act.ready });
      return `${here}?dit=enregistre`;
    case 'assign':
      await assignRole(context, { territoryId, workshopId, role: act.role, name: act.name });
      return `${here}?dit=enregistre`;
    case 'duplicate': {
      const { withGuests } = act;
      const { id } = await duplicateWorkshop(context, { territoryId, workshopId, withGuests, createdById: userId });
      return `${list}/${id}/modifier`;
    }
    case 'cancel':
    case 'uncancel':
      await cancelWorkshop(context, { territoryId, workshopId, back: act.intent === 'uncancel' });
      return here;
    case 'delete':
      await deleteWorkshop(context, { territoryId, workshopId });
      return list;
    case 'close':
      await closeWorkshop(context, { territoryId, workshopId });
      return `${here}/recolte`;
  }
}
