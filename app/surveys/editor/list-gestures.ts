import { type DefinitionJson, elementsOf, placeOf } from './definition-json.ts';
import {
  addElements,
  addPage,
  asName,
  changePage,
  drawerOf,
  duplicateElement,
  freeName,
  moveElement,
  movePage,
  moveToPage,
  removeElement,
  removePage,
  restoreElement,
  withProperties,
} from './operations.ts';
import { isEditedKind, newElement } from './templates.ts';
import { readText, writeText } from './texts.ts';

/** What was done, for the words that say so. */
export const LIST_ACTS = ['moved', 'copied', 'removed', 'restored', 'added', 'page', 'said'] as const;
export type ListAct = (typeof LIST_ACTS)[number];

export interface ListGesturePlayed {
  readonly definition: DefinitionJson;
  readonly act: ListAct;
  /** The question, or none for a page or the form. */
  readonly name: string;
}

/** A button of the list of questions, as a change of the form; null where what it is about is no longer there. */
export function playListGesture(definition: DefinitionJson, form: FormData): ListGesturePlayed | null {
  const intent = String(form.get('intent') ?? '');
  const name = String(form.get('name') ?? '');
  const page = Number.parseInt(String(form.get('page') ?? ''), 10);
  if (intent === 'add') return added(definition, form, page);
  if (intent === 'restore') {
    if (!drawerOf(definition).some(({ element }) => element.name === name)) return null;
    return { definition: restoreElement(definition, name), act: 'restored', name };
  }
  if (intent.startsWith('page-') || intent === 'say') return ofPage(definition, { intent, page, form });
  if (placeOf(definition, name) === null) return null;
  if (intent === 'up' || intent === 'down') {
    return { definition: moveElement(definition, name, intent), act: 'moved', name };
  }
  if (intent === 'to-page') return { definition: moveToPage(definition, name, page), act: 'moved', name };
  if (intent === 'remove') return { definition: removeElement(definition, name), act: 'removed', name };
  const copy = intent === 'copy' ? duplicateElement(definition, name) : null;
  return copy && { definition: copy.definition, act: 'copied', name: copy.name };
}

function added(definition: DefinitionJson, form: FormData, page: number): ListGesturePlayed | null {
  const kind = form.get('kind');
  if (!isEditedKind(kind)) return null;
  const wanted = freeName(definition, asName(`question${elementsOf(definition).length + 1}`));
  const made = addElements(definition, Number.isNaN(page) ? 0 : page, [newElement(kind, wanted)]);
  return { definition: made.definition, act: 'added', name: made.names[0] ?? wanted };
}

function ofPage(
  definition: DefinitionJson,
  { intent, page, form }: { intent: string; page: number; form: FormData },
): ListGesturePlayed | null {
  const done = (changed: DefinitionJson, act: ListAct = 'page') => ({ definition: changed, act, name: '' });
  if (intent === 'page-add') return done(addPage(definition));
  if (intent === 'say') {
    const said = {
      title: textIn(form, 'title', definition.title),
      description: textIn(form, 'description', definition.description),
    };
    return done(withProperties(definition, said), 'said');
  }
  const own = definition.pages[page];
  if (!own) return null;
  if (intent === 'page-remove') return done(removePage(definition, page));
  if (intent === 'page-up') return done(movePage(definition, page, 'up'));
  if (intent === 'page-down') return done(movePage(definition, page, 'down'));
  if (intent !== 'page-say') return null;
  return done(changePage(definition, page, { title: textIn(form, 'title', own.title) }), 'said');
}

function textIn(form: FormData, property: string, before: unknown) {
  const was = readText(before);
  const said = (locale: 'fr' | 'en') => {
    const value = form.get(`${property}.${locale}`);
    return typeof value === 'string' ? value : was[locale];
  };
  return writeText({ fr: said('fr'), en: said('en') }, before);
}
