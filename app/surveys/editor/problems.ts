import { missingLanguages } from '../form/localised.ts';
import { namedIn } from './condition.ts';
import { type DefinitionJson, type ElementJson, elementsOf } from './definition-json.ts';
import { isLocalised } from './texts.ts';

/** Something that whoever writes a form should look at. Nothing here stops it from being saved. */
export interface FormProblem {
  readonly kind: 'untranslated' | 'untitled' | 'gone' | 'later' | 'empty-page' | 'no-question';
  /** The question; null for a page or the form itself. */
  readonly name: string | null;
  /** From 0. */
  readonly page: number;
  /** Languages that lack, or the question that is named and is not there, or comes later. */
  readonly about: readonly string[];
}

const CONDITIONS = ['visibleIf', 'enableIf', 'requiredIf'] as const;
const TEXTS = ['title', 'description', 'html', 'minRateDescription', 'maxRateDescription', 'labelTrue', 'labelFalse'];
const MORE_TEXTS = ['otherText', 'noneText', 'refuseText', 'dontKnowText', 'requiredErrorText'];
const LISTS = ['choices', 'rows', 'columns', 'rateValues'] as const;

export function problemsOf(definition: DefinitionJson): FormProblem[] {
  const elements = elementsOf(definition);
  const order = new Map(elements.map(({ name }, at) => [name, at]));
  const found: FormProblem[] = [];
  if (elements.length === 0) found.push({ kind: 'no-question', name: null, page: 0, about: [] });
  for (const [page, { elements: own, ...said }] of definition.pages.entries()) {
    if (own.length === 0 && elements.length > 0) found.push({ kind: 'empty-page', name: null, page, about: [] });
    found.push(...untranslated(said, null, page));
    const before = elements.length === 0 ? 0 : (order.get(own[0]?.name ?? '') ?? 0);
    found.push(...deadReferences(said, { name: null, page, order, at: before }));
    for (const element of own) found.push(...problemsIn(element, page, order));
  }
  return found;
}

function problemsIn(element: ElementJson, page: number, order: ReadonlyMap<string, number>): FormProblem[] {
  const { name } = element;
  const words = element.type === 'html' ? element.html : element.title;
  const isUntitled = missingLanguages(isLocalised(words) ? words : undefined).length === 0 && !hasWords(words);
  return [
    ...(isUntitled ? [{ kind: 'untitled' as const, name, page, about: [] }] : []),
    ...untranslated(element, name, page),
    ...deadReferences(element, { name, page, order, at: order.get(name) ?? 0 }),
  ];
}

const hasWords = (text: unknown): boolean =>
  isLocalised(text) && (typeof text === 'string' ? text.trim() !== '' : Object.values(text).some((one) => one.trim()));

function untranslated(thing: Readonly<Record<string, unknown>>, name: string | null, page: number): FormProblem[] {
  const own = [...TEXTS, ...MORE_TEXTS].map((property) => thing[property]);
  const listed = LISTS.flatMap((list) => {
    const items = thing[list];
    return Array.isArray(items) ? items.map((item: unknown) => textOfItem(item)) : [];
  });
  const lacking = new Set(
    [...own, ...listed].flatMap((text) => (isLocalised(text) && hasWords(text) ? missingLanguages(text) : [])),
  );
  return lacking.size === 0 ? [] : [{ kind: 'untranslated', name, page, about: [...lacking] }];
}

/** A number needs no translation; a bare value does, being shown as it is. */
function textOfItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? item : undefined;
  const { text, value } = item as { text?: unknown; value?: unknown };
  return text ?? (typeof value === 'string' ? value : undefined);
}

interface Place {
  readonly name: string | null;
  readonly page: number;
  readonly order: ReadonlyMap<string, number>;
  readonly at: number;
}

function deadReferences(thing: Readonly<Record<string, unknown>>, { name, page, order, at }: Place): FormProblem[] {
  const known = new Set(order.keys());
  const items = LISTS.flatMap((list) => (Array.isArray(thing[list]) ? (thing[list] as unknown[]) : []));
  const expressions = [thing, ...items].flatMap((one) =>
    CONDITIONS.map((property) => (one as Record<string, unknown> | null)?.[property]),
  );
  const named = expressions.flatMap((one) => (typeof one === 'string' ? namedIn(one, known) : []));
  const gone = [...new Set(named.filter((one) => !known.has(one)))];
  const later = [...new Set(named.filter((one) => (order.get(one) ?? -1) >= at && known.has(one) && one !== name))];
  return [
    ...(gone.length > 0 ? [{ kind: 'gone' as const, name, page, about: gone }] : []),
    ...(later.length > 0 ? [{ kind: 'later' as const, name, page, about: later }] : []),
  ];
}
