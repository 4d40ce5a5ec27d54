import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { assertNotClosed } from '../assert-not-closed.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import type { GuestDraft } from './guest-draft.ts';
import { GUEST_STATES, type GuestState } from './guest-states.ts';

export const MOST_GUESTS = 500;

interface Where {
  readonly territoryId: string;
  readonly workshopId: string;
}

export interface GuestLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly role: string;
  readonly state: GuestState;
  readonly invitedAt: string | null;
  readonly remindedAt: string | null;
}

/** The guest list by name. 404 when the workshop is not this territory's. */
export async function listGuests(context: AppContext, where: Where): Promise<GuestLine[]> {
  await findWorkshop(context, where);
  const guests = await context.db.workshopGuest.findMany({
    where: { workshopId: where.workshopId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_GUESTS,
  });
  return guests.map(({ id, name, email, organisation, role, state, invitedAt, remindedAt }) => ({
    ...{ id, name, organisation, role, email: email ?? '' },
    state: GUEST_STATES.find((known) => known === state) ?? 'to-invite',
    invitedAt: invitedAt?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
  }));
}

/**
 * Adds people to the list; one whose address is on it already is left as they are. Answers how many were added.
 * 404; AppError `method.closed`, `method.too-many-guests`.
 */
export async function addGuests(
  context: AppContext,
  input: Where & { guests: readonly GuestDraft[]; source?: 'list' | 'casting' },
): Promise<{ added: number }> {
  const { workshopId, guests, source = 'list' } = input;
  assertNotClosed(await findWorkshop(context, input));
  const { db, clock } = context;
  if ((await db.workshopGuest.count({ where: { workshopId } })) + guests.length > MOST_GUESTS) {
    throw new AppError('method.too-many-guests');
  }
  const { count } = await db.workshopGuest.createMany({
    data: guests.map(({ name, email, organisation, role }) => ({
      ...{ workshopId, name, organisation, role, source },
      email: email === '' ? null : email.toLowerCase(),
      createdAt: clock.now(),
    })),
    skipDuplicates: true,
  });
  return { added: count };
}

/** Changes where guests stand, each only if they still stand where the page said. 404; AppError `method.closed`. */
export async function setGuestStates(
  context: AppContext,
  input: Where & { changes: readonly { id: string; from: GuestState; to: GuestState }[] },
): Promise<{ changed: number; left: number }> {
  const { workshopId } = input;
  assertNotClosed(await findWorkshop(context, input));
  const changes = input.changes.filter(({ from, to }) => from !== to);
  let changed = 0;
  for (const from of GUEST_STATES) {
    for (const to of GUEST_STATES) {
      const ids = changes.filter((change) => change.from === from && change.to === to).map(({ id }) => id);
      if (ids.length === 0) continue;
      const { count } = await context.db.workshopGuest.updateMany({
        where: { workshopId, id: { in: ids }, state: from },
        data: { state: to },
      });
      changed += count;
    }
  }
  return { changed, left: changes.length - changed };
}

/** Takes somebody off the list. 404; AppError `method.closed`. */
export async function removeGuest(context: AppContext, input: Where & { id: string }): Promise<void> {
  assertNotClosed(await findWorkshop(context, input));
  await context.db.workshopGuest.deleteMany({ where: { id: input.id, workshopId: input.workshopId } });
}
