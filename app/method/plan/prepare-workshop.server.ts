import type { AppContext } from '~/platform/context.server.ts';
import { assertNotClosed } from '../assert-not-closed.ts';
import { findWorkshop } from '../find-workshop.server.ts';

const ITEM = /^(prepare|material)-\d{1,2}$/;
const MOST = 80;

/** Says which items of the checklists are ready; unknown names are ignored. 404; AppError `method.closed`. */
export async function tickPrepared(
  context: AppContext,
  input: { territoryId: string; workshopId: string; ready: readonly string[] },
): Promise<void> {
  assertNotClosed(await findWorkshop(context, input));
  const prepared = [...new Set(input.ready.filter((name) => ITEM.test(name)))].slice(0, MOST);
  await context.db.workshop.update({ where: { id: input.workshopId }, data: { prepared } });
}

/**
 * Gives a role of the template to somebody: a guest of that name, or a new one who is coming. '' takes the role from
 * whoever held it. 404; AppError `method.closed`.
 */
export async function assignRole(
  context: AppContext,
  input: { territoryId: string; workshopId: string; role: string; name: string },
): Promise<void> {
  const { workshopId, role } = input;
  const name = input.name.replace(/\s+/g, ' ').trim().slice(0, 120);
  assertNotClosed(await findWorkshop(context, input));
  await context.db.$transaction(async (tx) => {
    await tx.workshopGuest.updateMany({ where: { workshopId, role }, data: { role: 'guest' } });
    if (name === '') return;
    const known = await tx.workshopGuest.findFirst({
      where: { workshopId, name: { equals: name, mode: 'insensitive' } },
      orderBy: { createdAt: 'asc' },
    });
    if (known) await tx.workshopGuest.update({ where: { id: known.id }, data: { role } });
    else {
      await tx.workshopGuest.create({
        data: { workshopId, name, role, state: 'coming', createdAt: context.clock.now() },
      });
    }
  });
}
