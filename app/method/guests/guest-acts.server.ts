import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from '../is-uuid.ts';
import { guestDraftSchema } from './guest-draft.ts';
import { GUEST_STATES, type GuestState } from './guest-states.ts';
import { addGuests, removeGuest, setGuestStates } from './manage-guests.server.ts';

/** What became of a gesture on the guest list, for its page to say. */
export type GuestOutcome =
  | { readonly kind: 'added'; readonly count: number }
  | { readonly kind: 'changed'; readonly left: number }
  | { readonly kind: 'removed' }
  | { readonly kind: 'refused'; readonly kept: Readonly<Record<string, string>> };

const asState = (value: unknown): GuestState | undefined => GUEST_STATES.find((known) => known === value);

/** Reads the form of the guest list's page and does what it asks: add, change states, note attendance, remove. */
export async function doGuestAct(
  context: AppContext,
  where: { territoryId: string; workshopId: string },
  form: FormData,
): Promise<GuestOutcome> {
  const removed = String(form.get('remove') ?? '');
  if (isUuid(removed)) {
    await removeGuest(context, { ...where, id: removed });
    return { kind: 'removed' };
  }
  if (form.get('intent') === 'add') {
    const kept = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const draft = guestDraftSchema.safeParse(kept);
    if (!draft.success) return { kind: 'refused', kept };
    return { kind: 'added', count: (await addGuests(context, { ...where, guests: [draft.data] })).added };
  }
  const changes = form.get('intent') === 'attendance' ? attendance(form) : states(form);
  return { kind: 'changed', left: (await setGuestStates(context, { ...where, changes })).left };
}

type Change = { id: string; from: GuestState; to: GuestState };

/** `was-<id>` → what the page showed of each guest. */
function shown(form: FormData): { id: string; from: GuestState }[] {
  return [...form].flatMap(([name, value]) => {
    const id = name.startsWith('was-') ? name.slice(4) : '';
    const from = asState(value);
    return from && isUuid(id) ? [{ id, from }] : [];
  });
}

function states(form: FormData): Change[] {
  return shown(form).map(({ id, from }) => ({ id, from, to: asState(form.get(`state-${id}`)) ?? from }));
}

/** A tick: came. No tick where there was one: expected again. */
function attendance(form: FormData): Change[] {
  const came = new Set(form.getAll('came').map(String));
  return shown(form).map(({ id, from }) => ({
    ...{ id, from },
    to: came.has(id) ? 'came' : from === 'came' ? 'coming' : from,
  }));
}
