import type { AppContext } from '~/platform/context.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { errorText } from '../error-text.ts';
import { isUuid } from '../find-import.server.ts';
import { messages } from '../messages/sheet-row.ts';
import { applyGesture, type GestureOutcome } from './apply-gesture.server.ts';
import type { Cells } from './columns.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { gestureSchema, type Left } from './gesture.ts';
import type { Author } from './gesture-log.server.ts';
import { readRowForm, readSeen, saysNothing } from './row-form.ts';
import { takeNote } from './take-note.server.ts';
import { redoGesture, undoGesture } from './undo-gesture.server.ts';

export interface FormAnswer {
  /** What was done, as the address then says it; null when something is to be told first. */
  readonly done: 'ligne' | 'note' | 'retrait' | 'retour' | null;
  readonly error: string | null;
  readonly left: readonly Left[];
  /** What the person wrote in the row, to be shown again; and its id. */
  readonly row: { readonly id: string; readonly yours: Cells; readonly isNew: boolean } | null;
}

const TOLD = { done: null, error: null, left: [], row: null } as const;

/** Does what a form of the sheet asks: save or remove a row, take up a note, undo, redo. 400 for a form that is none of ours. */
export async function actOnSheet(
  context: AppContext,
  input: { sheet: SheetRef; author: Author; form: FormData; locale: Locale },
): Promise<FormAnswer> {
  const { sheet, author, form, locale } = input;
  const t = pick(messages, locale).form;
  const text = (name: string) => String(form.get(name) ?? '');
  const answer = (outcome: GestureOutcome, done: FormAnswer['done']): FormAnswer =>
    outcome.left.length > 0 ? { ...TOLD, left: outcome.left } : { ...TOLD, done };
  const gestureId = text('gesture');
  if (!isUuid(gestureId)) throw new Response(null, { status: 400 });
  switch (text('intent')) {
    case 'save-row': {
      const read = readRowForm(form);
      if (!read) throw new Response(null, { status: 400 });
      const row = { id: read.row, yours: read.cells, isNew: read.isNew };
      if (saysNothing(read.cells)) return { ...TOLD, error: t.empty, row };
      const outcome = await applyGesture(context, { sheet, author, gesture: read.gesture });
      return { ...answer(outcome, 'ligne'), row };
    }
    case 'remove-row': {
      const removes = [{ row: text('row'), seen: readSeen(text('seen')) }];
      const gesture = gestureSchema.safeParse({ id: gestureId, removes });
      if (!gesture.success) throw new Response(null, { status: 400 });
      return answer(await applyGesture(context, { sheet, author, gesture: gesture.data }), 'retrait');
    }
    case 'undo':
      return answer(await undoGesture(context, { sheet, author, gestureId }), 'retour');
    case 'redo':
      return answer(await redoGesture(context, { sheet, author, gestureId }), 'retour');
    case 'take': {
      const [harvestId, row] = [text('harvest'), text('row')];
      if (!isUuid(harvestId) || !isUuid(row)) throw new Response(null, { status: 400 });
      try {
        return answer(await takeNote(context, { sheet, author, harvestId, gestureId, row }), 'note');
      } catch (error) {
        const words = errorText(error, locale);
        if (words === undefined) throw error;
        return { ...TOLD, error: words };
      }
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
