import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { SPECIAL_CHOICES } from '../form/messages.ts';
import { type Condition, type Operator, readCondition } from './condition.ts';
import { type DefinitionJson, type ElementJson, elementsOf } from './definition-json.ts';
import { titleOf } from './editor-view.ts';
import { SWITCHES, TEXT_PROPERTIES } from './element-form.ts';
import { type EditedItem, FEWEST, itemsOf, type ListName, readItems } from './item-list.ts';
import { type EditedKind, kindOf } from './templates.ts';
import { readText, type TextPair } from './texts.ts';

/** A question, or a matrix's row, that a condition may name. */
export interface Nameable {
  /** As it stands between braces. */
  readonly name: string;
  readonly title: string;
  readonly operators: readonly Operator[];
  /** The answers to choose from; empty where one writes a value. */
  readonly answers: readonly { readonly value: string; readonly label: string }[];
  readonly input: 'text' | 'number' | 'date';
  readonly isLater: boolean;
}

export interface QuestionForm {
  readonly name: string;
  readonly type: string;
  readonly kind: EditedKind | null;
  readonly texts: Readonly<Record<(typeof TEXT_PROPERTIES)[number], TextPair>>;
  readonly switches: Readonly<Record<(typeof SWITCHES)[number], boolean>>;
  readonly lists: Readonly<Partial<Record<ListName, readonly EditedItem[]>>>;
  readonly bounds: { readonly min: string; readonly max: string; readonly most: string };
  /** Null when the expression says more than the form can show. */
  readonly condition: Condition | null;
  readonly expression: string;
  /** What else it carries, by property. */
  readonly kept: readonly string[];
}

const LISTS_OF: Partial<Record<EditedKind, readonly ListName[]>> = {
  single: ['choices'],
  multiple: ['choices'],
  ranking: ['choices'],
  matrix: ['rows', 'columns'],
};

const SHOWN = new Set<string>([
  ...['type', 'name', 'inputType', 'visibleIf', 'rateMin', 'rateMax', 'min', 'max', 'maxSelectedChoices'],
  ...[...TEXT_PROPERTIES, ...SWITCHES, ...Object.keys(FEWEST)],
]);

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function questionForm(element: ElementJson): QuestionForm {
  const kind = kindOf(element);
  const lists =
    kind === 'rating' && Array.isArray(element.rateValues) ? (['rateValues'] as const) : LISTS_OF[kind ?? 'text'];
  const expression = typeof element.visibleIf === 'string' ? element.visibleIf : '';
  const [low, high] = kind === 'rating' ? [element.rateMin ?? 1, element.rateMax ?? 5] : [element.min, element.max];
  return {
    ...{ name: element.name, type: element.type, kind, expression, condition: readCondition(expression) },
    texts: recordOf(TEXT_PROPERTIES, (property) => readText(element[property])),
    switches: recordOf(SWITCHES, (property) => element[property] === true),
    lists: Object.fromEntries((lists ?? []).map((list) => [list, readItems(element[list])])),
    bounds: { min: textOf(low), max: textOf(high), most: textOf(element.maxSelectedChoices) },
    kept: Object.keys(element).filter((property) => !SHOWN.has(property)),
  };
}

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const CHOSEN: readonly Operator[] = ['is', 'one-of', 'is-not', 'answered', 'not-answered'];
const COUNTED: readonly Operator[] = [
  'is',
  'is-not',
  'at-least',
  'above',
  'at-most',
  'below',
  'answered',
  'not-answered',
];

/** What conditions of `name` may name: what is asked before; what comes later is told, since it may be named already. */
export function nameablesFor(definition: DefinitionJson, name: string, locale: Locale): Nameable[] {
  const elements = elementsOf(definition).filter(({ type }) => type !== 'html');
  const all = elementsOf(definition);
  const here = all.findIndex((element) => element.name === name);
  return elements.flatMap((element) => {
    if (element.name === name) return [];
    const isLater = here !== -1 && all.indexOf(element) > here;
    return nameablesIn(element, locale).map((one) => ({ ...one, isLater }));
  });
}

function nameablesIn(element: ElementJson, locale: Locale): Omit<Nameable, 'isLater'>[] {
  const kind = kindOf(element);
  const title = titleOf(element, locale);
  const base = { name: element.name, title, input: 'text' as const };
  const answers = itemsOf(element.choices).map((item) => answerOf(item, locale));
  switch (kind) {
    case 'single':
      return [{ ...base, answers: [...answers, ...addedTo(element, locale)], operators: CHOSEN }];
    case 'multiple':
      return [{ ...base, answers, operators: ['contains', 'contains-not', 'answered', 'not-answered'] }];
    case 'consent':
      return [{ ...base, answers: consentAnswers(element, locale), operators: CHOSEN }];
    case 'rating':
    case 'number':
      return [{ ...base, input: 'number', answers: [], operators: COUNTED }];
    case 'date':
      return [{ ...base, input: 'date', answers: [], operators: COUNTED }];
    case 'matrix':
      return itemsOf(element.rows).map((row) => {
        const { value, label } = answerOf(row, locale);
        const columns = itemsOf(element.columns).map((item) => answerOf(item, locale));
        return {
          ...base,
          name: `${element.name}.${value}`,
          title: `${title} – ${label}`,
          answers: columns,
          operators: CHOSEN,
        };
      });
    case 'ranking':
      return [{ ...base, answers: [], operators: ['answered', 'not-answered'] }];
    default:
      return [
        { ...base, answers: [], operators: ['is', 'is-not', 'contains', 'contains-not', 'answered', 'not-answered'] },
      ];
  }
}

function answerOf(item: ReturnType<typeof itemsOf>[number], locale: Locale) {
  if (typeof item !== 'object') return { value: String(item), label: String(item) };
  const { fr, en } = readText(item.text);
  return { value: String(item.value), label: (locale === 'fr' ? fr || en : en || fr) || String(item.value) };
}

function consentAnswers(element: ElementJson, locale: Locale) {
  const words = (property: 'labelTrue' | 'labelFalse', otherwise: string) => {
    const { fr, en } = readText(element[property]);
    return (locale === 'fr' ? fr || en : en || fr) || otherwise;
  };
  return [
    { value: textOf(element.valueTrue) || 'true', label: words('labelTrue', 'true') },
    { value: textOf(element.valueFalse) || 'false', label: words('labelFalse', 'false') },
  ];
}

/** What SurveyJS adds to a list, under the values that it keeps. */
const addedTo = (element: ElementJson, locale: Locale) =>
  (
    [
      ['showNoneItem', 'none'],
      ['showDontKnowItem', 'dontknow'],
      ['showRefuseItem', 'refused'],
      ['showOtherItem', 'other'],
    ] as const
  ).flatMap(([property, value]) =>
    element[property] === true ? [{ value, label: inLocale(SPECIAL_CHOICES[value], locale) }] : [],
  );
