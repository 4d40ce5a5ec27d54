import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { saveForm } from '../form/save-form.server.ts';
import { latestForm, type StoredForm, type WavePlace } from '../form/stored-form.server.ts';
import type { DefinitionJson } from './definition-json.ts';

/** What is edited where a wave has no form yet. */
export const EMPTY_FORM: DefinitionJson = { pages: [{ name: 'page1', elements: [] }] };

/** A form as a gesture leaves it, and what else the gesture has to say. */
interface Made {
  readonly definition: DefinitionJson;
}

export interface FormEdit<M extends Made> extends WavePlace {
  readonly by: { readonly userId: string; readonly name: string };
  /** Null: what was to be changed is no longer as it was seen, and nothing is saved. */
  readonly change: (definition: DefinitionJson) => M | null;
  readonly studies?: (before: readonly string[]) => readonly string[];
}

export type FormEdited<M extends Made> =
  | { readonly outcome: 'saved'; readonly form: StoredForm; readonly made: M }
  | { readonly outcome: 'conflict'; readonly form: StoredForm | null };

/** Two people at once on one form, a few times over: the change is played again on what the other has just saved. */
const TRIES = 5;

/**
 * Plays a change on a wave's form as it is now. Two people may work on two questions: each change is played on the
 * other's. Errors: those of `saveForm`.
 */
export async function editForm<M extends Made>(
  context: Pick<AppContext, 'db' | 'clock'>,
  { by, change, studies, ...place }: FormEdit<M>,
): Promise<FormEdited<M>> {
  for (let tried = 1; ; tried += 1) {
    const before = await latestForm(context.db, place);
    const made = change(before?.definition ?? EMPTY_FORM);
    if (made === null) return { outcome: 'conflict', form: before };
    try {
      const form = await saveForm(context, {
        ...place,
        ...{
          definition: made.definition,
          from: before?.hash ?? null,
          author: `staff:${by.userId}`,
          authorName: by.name,
        },
        ...(studies ? { studies: studies(before?.studies ?? []) } : {}),
      });
      return { outcome: 'saved', form, made };
    } catch (error) {
      if (!isAppError(error) || error.code !== 'surveys.form-changed' || tried === TRIES) throw error;
    }
  }
}

/** To catch what a gesture made of a form when it cannot be asked: where it stands. Anything else goes on. */
export function invalidForm(error: unknown): { readonly path: string } {
  if (!isAppError(error) || error.code !== 'surveys.form-invalid') throw error;
  return { path: String(error.params.path ?? '') };
}
