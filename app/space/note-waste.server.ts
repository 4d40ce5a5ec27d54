import { z } from 'zod';
import { changeNote } from '~/consent/notes/change-note.server.ts';
import { loadWasteReference } from '~/services/food/load-food.server.ts';
import { withNote, withoutNote, withPeople } from '~/services/food/waste-diary.ts';
import { WASTE_KINDS, WASTE_REASONS } from '~/services/food/waste-summary.ts';
import type { OpenService } from './open-service.server.ts';
import { DIARY } from './read-diary.server.ts';

/** What a diary's form changed, or the field that is to be corrected. */
export type Noted =
  | { readonly done: 'note'; readonly id: string }
  | { readonly done: 'remove' | 'home' }
  | { readonly wrong: 'kind' | 'size' | 'day' | 'people' };

/** Writes in a tester's diary, or takes a note out of it. Errors of `changeNote`. */
export async function noteWaste(page: OpenService, form: FormData): Promise<Noted> {
  const { app, today } = page;
  const note = { testerId: page.tester.testerId, ...DIARY };
  const intent = form.get('intent');
  if (intent === 'remove') {
    await changeNote(app, note, (rows) => withoutNote(rows, String(form.get('id'))));
    return { done: 'remove' };
  }
  if (intent === 'home') {
    const people = Number(form.get('people'));
    if (!Number.isInteger(people) || people < 1 || people > 24) return { wrong: 'people' };
    await changeNote(app, note, (rows) => withPeople(rows, people));
    return { done: 'home' };
  }
  const kind = WASTE_KINDS.find((one) => one === form.get('kind'));
  if (!kind) return { wrong: 'kind' };
  const size = loadWasteReference().sizes.find(({ key }) => key === form.get('size'));
  if (!size) return { wrong: 'size' };
  const day = String(form.get('day') || today);
  if (!isDay(day) || day > today) return { wrong: 'day' };
  const reason = WASTE_REASONS.find((one) => one === form.get('reason'));
  const id = crypto.randomUUID();
  await changeNote(app, note, (rows) => withNote(rows, { id, day, kind, grams: size.grams, reason }));
  await page.record('noted-waste', { each: true });
  return { done: 'note', id };
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
