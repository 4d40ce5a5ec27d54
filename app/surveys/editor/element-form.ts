import { type Condition, OPERATORS, type Operator, type Rule, readCondition, writeCondition } from './condition.ts';
import type { ElementJson } from './definition-json.ts';
import {
  type EditedItem,
  FEWEST,
  isListName,
  type ListGesture,
  type ListName,
  playGesture,
  readItems,
  writeItems,
} from './item-list.ts';
import { asName, withProperties } from './operations.ts';
import { asKind, type EditedKind, isEditedKind, kindOf } from './templates.ts';
import { type TextPair, writeText } from './texts.ts';

/** Texts of a question, each in two fields: `title.fr`, `title.en`. */
export const TEXT_PROPERTIES = [
  'title',
  'description',
  'html',
  'minRateDescription',
  'maxRateDescription',
  'labelTrue',
  'labelFalse',
] as const;
export const SWITCHES = ['isRequired', 'showOtherItem', 'showNoneItem', 'showDontKnowItem', 'showRefuseItem'] as const;

/** What a button of the form asks beside keeping what is typed. */
export type Gesture =
  | { readonly on: 'form' }
  | { readonly on: ListName; readonly gesture: ListGesture }
  | { readonly on: 'rules'; readonly kind: 'add' | 'clear' }
  | { readonly on: 'rules'; readonly kind: 'remove'; readonly at: number };

export function readGesture(intent: unknown): Gesture {
  const [on = '', kind = '', at = ''] = String(intent ?? '').split(':');
  const index = Number.parseInt(at, 10);
  if (on === 'rules') {
    if (kind === 'remove' && index >= 0) return { on, kind, at: index };
    if (kind === 'add' || kind === 'clear') return { on, kind };
  }
  if (isListName(on)) {
    if (kind === 'add') return { on, gesture: { kind } };
    if ((kind === 'up' || kind === 'down' || kind === 'remove') && index >= 0)
      return { on, gesture: { kind, at: index } };
  }
  return { on: 'form' };
}

/**
 * The question as the form says it. Total: whatever is sent gives a question that can be kept, what is missing being
 * told by `problemsOf`; what the form does not show stays as it was.
 */
export function writeElement(before: ElementJson, form: FormData, gesture: Gesture): ElementJson {
  const kind = form.get('kind');
  const shown = isEditedKind(kind) ? kind : null;
  const was = kindOf(before);
  const texts = Object.fromEntries(
    TEXT_PROPERTIES.filter((property) => form.has(`${property}.fr`)).map((property) => [
      property,
      writeText(pairIn(form, property), before[property]) ??
        (property === 'html' && was === 'information' ? {} : undefined),
    ]),
  );
  const switches = Object.fromEntries(
    SWITCHES.filter((property) => form.has(`${property}.shown`)).map((property) => [
      property,
      form.get(property) === 'on' ? true : undefined,
    ]),
  );
  const said = withProperties(before, {
    ...{ ...texts, ...switches, ...listsIn(form, before, gesture), ...boundsIn(form, was) },
    ...conditionIn(form, before, gesture),
    ...(form.has('name') ? { name: asName(String(form.get('name')).trim() || before.name) } : {}),
  });
  return shown && was !== null ? asKind(said, shown) : said;
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
};
const pairIn = (form: FormData, name: string): TextPair => ({
  fr: textIn(form, `${name}.fr`),
  en: textIn(form, `${name}.en`),
});

function listsIn(form: FormData, before: ElementJson, gesture: Gesture): Record<string, unknown> {
  const lists = (Object.keys(FEWEST) as ListName[]).filter((list) => form.has(`${list}.shown`));
  return Object.fromEntries(
    lists.map((list) => {
      const typed = itemsIn(form, list, readItems(before[list]).length);
      const items = gesture.on === list ? playGesture(typed, gesture.gesture, FEWEST[list]) : typed;
      return [list, items.length < FEWEST[list] ? before[list] : writeItems(items, before[list])];
    }),
  );
}

/** No list is longer, whatever is sent. */
const MOST_LINES = 300;

function itemsIn(form: FormData, list: ListName, known: number): EditedItem[] {
  const items: EditedItem[] = [];
  for (let at = 0; at < MOST_LINES && form.has(`${list}.${at}.value`); at += 1) {
    const from = Number.parseInt(textIn(form, `${list}.${at}.from`), 10);
    items.push({
      from: from >= 0 && from < known ? from : null,
      value: textIn(form, `${list}.${at}.value`),
      text: pairIn(form, `${list}.${at}`),
    });
  }
  return items;
}

function boundsIn(form: FormData, kind: EditedKind | null): Record<string, unknown> {
  if (kind === 'rating' && form.has('rateMin')) {
    const rateMin = clamp(wholeIn(form, 'rateMin') ?? 1, 0, 10);
    return { rateMin, rateMax: clamp(wholeIn(form, 'rateMax') ?? 5, rateMin + 1, 20) };
  }
  if (kind === 'number' && form.has('min')) return { min: numberIn(form, 'min'), max: numberIn(form, 'max') };
  if (kind === 'date' && form.has('min')) return { min: dayIn(form, 'min'), max: dayIn(form, 'max') };
  if (kind === 'multiple' && form.has('maxSelectedChoices')) {
    const most = wholeIn(form, 'maxSelectedChoices');
    return { maxSelectedChoices: most !== undefined && most > 0 ? Math.min(most, MOST_LINES) : undefined };
  }
  return {};
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function numberIn(form: FormData, name: string): number | undefined {
  const text = textIn(form, name).trim().replace(',', '.');
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? undefined : value;
}

function wholeIn(form: FormData, name: string): number | undefined {
  const value = numberIn(form, name);
  return value === undefined ? undefined : Math.round(value);
}

function dayIn(form: FormData, name: string): string | undefined {
  const text = textIn(form, name).trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

/** « Show only if »: untouched when the form could not show it. */
function conditionIn(form: FormData, before: ElementJson, gesture: Gesture): Record<string, unknown> {
  if (gesture.on === 'rules' && gesture.kind === 'clear') return { visibleIf: undefined };
  const shown = readCondition(typeof before.visibleIf === 'string' ? before.visibleIf : '');
  if (shown === null || !form.has('rules.shown')) return {};
  let rules = rulesIn(form);
  if (gesture.on === 'rules' && gesture.kind === 'remove') rules = rules.filter((_, i) => i !== gesture.at);
  const added = textIn(form, 'rules.question');
  if (gesture.on === 'rules' && gesture.kind === 'add' && added !== '') {
    rules = [...rules, { question: added, operator: 'answered', values: [] }];
  }
  const condition: Condition = { join: form.get('rules.join') === 'or' ? 'or' : 'and', rules };
  return { visibleIf: rules.length > 0 ? writeCondition(condition) : undefined };
}

/** No condition is longer. */
const MOST_RULES = 30;

function rulesIn(form: FormData): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < MOST_RULES && form.has(`rules.${at}.question`); at += 1) {
    const question = textIn(form, `rules.${at}.question`).replace(/[{}]/g, '');
    const said = textIn(form, `rules.${at}.operator`);
    const values = form
      .getAll(`rules.${at}.value`)
      .flatMap((value) => (typeof value === 'string' && value ? [value] : []));
    const operator = isOperator(said) ? said : 'answered';
    // Neither, nor, and both: one comparison for each answer.
    const each = operator === 'is-not' || operator === 'contains' || operator === 'contains-not';
    const groups = each && values.length > 1 ? values.map((value) => [value]) : [values];
    rules.push(...groups.map((group) => ({ question, ...sound(operator, group) })));
  }
  return rules;
}

const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name);

/** A comparison without a value says nothing: until one is given, it is enough that the question was answered. */
function sound(operator: Operator, values: readonly string[]): Pick<Rule, 'operator' | 'values'> {
  if (values.length === 0 || operator === 'not-answered') {
    return { operator: operator === 'not-answered' ? operator : 'answered', values: [] };
  }
  // Who ticks an answer means it, whatever the comparison said.
  if (operator === 'answered') return { operator: 'one-of', values };
  if (values.length > 1 && operator === 'is') return { operator: 'one-of', values };
  return { operator, values: operator === 'one-of' ? values : values.slice(0, 1) };
}
