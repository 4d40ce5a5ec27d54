import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';

interface Input {
  readonly territoryId: string;
  readonly workshopId: string;
}

/**
 * Calls a workshop off, or back on. Only one that was never opened: what people wrote is not called off.
 * 404; AppError `method.opened`.
 */
export async function cancelWorkshop(context: AppContext, input: Input & { back?: boolean }): Promise<void> {
  await findWorkshop(context, input);
  const [from, to] = input.back ? ['cancelled', 'planned'] : ['planned', 'cancelled'];
  const { count } = await context.db.workshop.updateMany({
    where: { id: input.workshopId, territoryId: input.territoryId, state: from, openedAt: null },
    data: { state: to, version: { increment: 1 } },
  });
  if (count === 0) await refuseOpened(context, input);
}

/** Deletes a workshop that was never opened, with its guest list. 404; AppError `method.opened`. */
export async function deleteWorkshop(context: AppContext, input: Input): Promise<void> {
  await findWorkshop(context, input);
  const { count } = await context.db.workshop.deleteMany({
    where: { id: input.workshopId, territoryId: input.territoryId, openedAt: null, participants: { none: {} } },
  });
  if (count === 0) await refuseOpened(context, input);
}

/** Nothing changed: because it was opened, or because it was already as asked. */
async function refuseOpened(context: AppContext, input: Input): Promise<void> {
  const { openedAt, state } = await findWorkshop(context, input);
  if (openedAt || state === 'running' || state === 'closed') throw new AppError('method.opened');
}
