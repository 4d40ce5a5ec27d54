import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from '../is-uuid.ts';
import type { GuestState } from './guest-states.ts';
import { LETTERS, type Letter } from './letter.ts';
import { listGuests } from './manage-guests.server.ts';
import { lettersTask } from './send-letters.server.ts';

/** To whom each letter usually goes. */
const USUAL: Readonly<Record<Letter, readonly GuestState[]>> = {
  invitation: ['to-invite'],
  rappel: ['invited', 'coming'],
  changement: ['invited', 'coming'],
  annulation: ['invited', 'coming'],
};

/** Guests who have an address; those a letter usually goes to are chosen, the others may be. */
export async function recipientsOf(
  context: AppContext,
  input: { territoryId: string; workshopId: string; letter: Letter },
) {
  const { letter } = input;
  const guests = await listGuests(context, input);
  return guests
    .filter(({ email }) => email !== '')
    .map(({ id, name, email, state, invitedAt, remindedAt }) => ({
      ...{ id, name, email, usual: USUAL[letter].includes(state) },
      writtenAt: letter === 'invitation' || letter === 'changement' ? invitedAt : remindedAt,
    }))
    .sort((a, b) => Number(b.usual) - Number(a.usual));
}

/** The sending form as posted. */
export function readSending(form: FormData) {
  const shownAt = z.iso.datetime().safeParse(form.get('shownAt'));
  return {
    letter: LETTERS.find((known) => known === form.get('letter')) ?? 'invitation',
    guestIds: form.getAll('guest').map(String).filter(isUuid).slice(0, 500),
    own: String(form.get('own') ?? '').slice(0, 2000),
    // Without it nobody was written to since: everyone who was, is left alone.
    shownAt: shownAt.data ?? new Date(0).toISOString(),
  };
}

const countsSchema = z.object({ sent: z.number(), skipped: z.number(), failed: z.number() });
const STATES = ['queued', 'running', 'done', 'failed'] as const;

/** A sending of this territory, as its page shows it. */
export async function findSending(context: AppContext, input: { territoryId: string; taskId: string }) {
  const { territoryId, taskId: id } = input;
  if (!isUuid(id)) return undefined;
  const task = await context.db.task.findFirst({ where: { id, territoryId, kind: lettersTask.kind } });
  if (!task) return undefined;
  const { progress, step, errorCode } = task;
  return {
    id,
    task: { state: STATES.find((known) => known === task.state) ?? 'failed', progress, step, errorCode },
    counts: countsSchema.safeParse(task.result).data ?? null,
  };
}
