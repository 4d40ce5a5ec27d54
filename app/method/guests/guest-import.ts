import { type GuestDraft, guestDraftSchema } from './guest-draft.ts';

const MOST = 500;

/**
 * The lines that a person ticked in the preview, as its form posts them: `keep` names lines, and `name-3`,
 * `email-3`… hold them, so that nothing is stored before it is accepted and lines can be corrected on the way.
 */
export function readKeptGuests(form: FormData): { guests: GuestDraft[]; refused: number } {
  const guests: GuestDraft[] = [];
  let refused = 0;
  for (const line of form.getAll('keep').slice(0, MOST)) {
    const field = (name: string): string => String(form.get(`${name}-${String(line)}`) ?? '');
    const draft = guestDraftSchema.safeParse({
      name: field('name') || field('email'),
      email: field('email'),
      organisation: field('organisation'),
      role: field('role') || 'guest',
    });
    if (draft.success) guests.push(draft.data);
    else refused += 1;
  }
  return { guests, refused };
}
