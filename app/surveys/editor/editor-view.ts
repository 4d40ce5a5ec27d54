import type { Locale } from '~/platform/i18n/messages.ts';
import { plainText } from '~/platform/i18n/messages.ts';
import { type DefinitionJson, type ElementJson, elementsOf } from './definition-json.ts';
import { drawerOf } from './operations.ts';
import { type FormProblem, problemsOf } from './problems.ts';
import { type EditedKind, kindOf } from './templates.ts';
import { readText, type TextPair } from './texts.ts';

export interface QuestionLine {
  readonly name: string;
  /** Null for what the form cannot edit. */
  readonly kind: EditedKind | null;
  readonly type: string;
  readonly title: string;
  readonly isRequired: boolean;
  readonly isConditional: boolean;
}

export interface EditorView {
  readonly title: TextPair;
  readonly description: TextPair;
  readonly pages: readonly { readonly title: TextPair; readonly questions: readonly QuestionLine[] }[];
  readonly removed: readonly QuestionLine[];
  readonly problems: readonly FormProblem[];
  readonly count: number;
}

/** The words of a question in one language, of the other where there are none, else its name. */
export function titleOf(element: ElementJson, locale: Locale): string {
  const { fr, en } = readText(element.type === 'html' ? element.html : element.title);
  return plainText((locale === 'fr' ? fr || en : en || fr) || element.name, locale);
}

export function lineOf(element: ElementJson, locale: Locale): QuestionLine {
  return {
    name: element.name,
    kind: kindOf(element),
    type: element.type,
    title: titleOf(element, locale),
    isRequired: element.isRequired === true,
    isConditional: typeof element.visibleIf === 'string' && element.visibleIf.trim() !== '',
  };
}

export function editorView(definition: DefinitionJson, locale: Locale): EditorView {
  return {
    title: readText(definition.title),
    description: readText(definition.description),
    pages: definition.pages.map(({ title, elements }) => ({
      title: readText(title),
      questions: elements.map((element) => lineOf(element, locale)),
    })),
    removed: drawerOf(definition).map(({ element }) => lineOf(element, locale)),
    problems: problemsOf(definition),
    count: elementsOf(definition).length,
  };
}
