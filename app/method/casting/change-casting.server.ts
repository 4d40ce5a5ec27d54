import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { addGuests } from '../guests/manage-guests.server.ts';

interface Where {
  readonly territoryId: string;
  readonly workshopId: string;
}

/** Adds somebody who should come next; open after the workshop is closed: it is what comes next. 404. */
export async function addWish(
  context: AppContext,
  input: Where & { name: string; organisation: string; email: string; why: string },
): Promise<void> {
  const { workshopId, name, organisation, email, why } = input;
  await findWorkshop(context, input);
  const createdAt = context.clock.now();
  await context.db.castingWish.create({
    data: { workshopId, name, organisation, why, email: email || null, createdAt },
  });
}

/** Says where the wishes about somebody stand. 404. */
export async function setWishState(
  context: AppContext,
  input: Where & { ids: readonly string[]; state: 'wished' | 'contacted' | 'dropped' },
): Promise<void> {
  const { workshopId, ids, state } = input;
  await findWorkshop(context, input);
  await context.db.castingWish.updateMany({ where: { id: { in: [...ids] }, workshopId }, data: { state } });
}

/**
 * Puts somebody of the casting on another workshop's guest list, once. 404 when either is not this territory's;
 * AppError `method.guest-known` when they are on it already, `method.closed`.
 */
export async function inviteWish(
  context: AppContext,
  input: Where & { ids: readonly string[]; toWorkshopId: string },
): Promise<void> {
  const { territoryId, workshopId, ids, toWorkshopId } = input;
  await findWorkshop(context, input);
  await findWorkshop(context, { territoryId, workshopId: toWorkshopId });
  const wishes = await context.db.castingWish.findMany({ where: { id: { in: [...ids] }, workshopId } });
  const name = wishes.find((wish) => wish.name)?.name;
  if (!name) throw new Response(null, { status: 404 });
  const email = wishes.find((wish) => wish.email)?.email ?? '';
  const organisation = wishes.find((wish) => wish.organisation)?.organisation ?? '';
  const known = await context.db.workshopGuest.count({
    where: {
      workshopId: toWorkshopId,
      ...(email ? { email: email.toLowerCase() } : { name: { equals: name, mode: 'insensitive' } }),
    },
  });
  if (known > 0) throw new AppError('method.guest-known');
  const guests = [{ name, email, organisation, role: 'guest' }];
  await addGuests(context, { territoryId, workshopId: toWorkshopId, guests, source: 'casting' });
  await context.db.castingWish.updateMany({
    where: { id: { in: [...ids] }, workshopId },
    data: { state: 'listed' },
  });
}
