import type { AppContext } from '~/platform/context.server.ts';
import { hashForm } from '../form/hash-form.server.ts';
import type { WavePlace } from '../form/stored-form.server.ts';
import { type DefinitionJson, type ElementJson, elementsOf } from './definition-json.ts';
import { EMPTY_FORM, editForm } from './edit-form.server.ts';
import { type Gesture, readGesture, writeElement } from './element-form.ts';
import { replaceElement, withProperties } from './operations.ts';
import { type QuestionForm, questionForm } from './question-view.ts';

/** A question as somebody saw it: what they send is played on it only. */
export const seenOf = (element: ElementJson): string => hashForm(element).slice(0, 24);

export interface QuestionToSave extends WavePlace {
  readonly by: { readonly userId: string; readonly name: string };
  readonly name: string;
  readonly form: FormData;
}

export type QuestionSaved =
  | { readonly outcome: 'saved'; readonly name: string; readonly anchor: string }
  /** Removed or renamed since. */
  | { readonly outcome: 'gone'; readonly typed: QuestionForm }
  /** Changed since: what it says now, and what was typed, which the next sending puts in its place. */
  | {
      readonly outcome: 'conflict';
      readonly by: string;
      readonly theirs: ElementJson;
      readonly typed: QuestionForm;
      readonly seen: string;
    };

/** Saves one question of a form, unless somebody changed that very question since it was seen. */
export async function saveQuestion(
  context: Pick<AppContext, 'db' | 'clock'>,
  { by, name, form, ...place }: QuestionToSave,
): Promise<QuestionSaved> {
  const gesture = readGesture(form.get('intent'));
  const edited = await editForm(context, {
    ...{ ...place, by },
    change: (definition) => {
      const element = elementIn(definition, name);
      if (!element || seenOf(element) !== form.get('seen')) return null;
      const written = writeElement(element, form, gesture);
      const changed = replaceElement(definition, name, written);
      const at = elementsOf(definition).indexOf(element);
      return { definition: changed, name: elementsOf(changed)[at]?.name ?? written.name };
    },
  });
  if (edited.outcome === 'saved') return { outcome: 'saved', name: edited.made.name, anchor: anchorOf(gesture) };
  const theirs = elementIn(edited.form?.definition ?? EMPTY_FORM, name);
  const typed = questionForm(typedOver(theirs ?? { type: 'text', name }, form));
  if (!theirs) return { outcome: 'gone', typed };
  return { outcome: 'conflict', by: edited.form?.authorName ?? '', theirs, typed, seen: seenOf(theirs) };
}

const elementIn = (definition: DefinitionJson, name: string): ElementJson | undefined =>
  elementsOf(definition).find((element) => element.name === name);

/** What was typed, on what stands there now; lines of lists are those typed, whatever they were before. */
function typedOver(element: ElementJson, form: FormData): ElementJson {
  const own = withProperties(element, { visibleIf: form.has('rules.shown') ? undefined : element.visibleIf });
  return writeElement(own, form, { on: 'form' });
}

/** Back to the list or the condition that was worked on. */
function anchorOf(gesture: Gesture): string {
  if (gesture.on === 'form') return '';
  return gesture.on === 'rules' ? '#condition' : `#${gesture.on}`;
}
