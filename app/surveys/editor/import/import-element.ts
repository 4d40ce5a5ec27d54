import { elementSchema, VALIDATOR_TYPES } from '../../form/definition.ts';
import { tokensOf } from '../condition-tokens.ts';
import type { ElementJson } from '../definition-json.ts';
import { htmlAsText } from './import-texts.ts';
import type { ImportReason } from './note.ts';

type Thing = Readonly<Record<string, unknown>>;
export interface Said {
  readonly reason: ImportReason;
  readonly detail: string;
}
export interface ElementRead {
  /** None: left out. Several: one question of the file was several. */
  readonly elements: readonly ElementJson[];
  readonly said: readonly Said[];
}

const CLOSE: Readonly<Record<string, string>> = {
  tagbox: 'checkbox',
  buttongroup: 'radiogroup',
  slider: 'text',
};

/** Functions that SurveyJS knows by itself; any other is some site's own code. */
const FUNCTIONS = new Set(
  'iif age currentdate today getdate dateadd datediff year month day weekday currentyear diffdays sum avg min max count'
    .split(' ')
    .concat('suminarray avginarray mininarray maxinarray countinarray round trunc abs isstring isnumber'.split(' ')),
);
const CONDITIONS = ['visibleIf', 'enableIf', 'requiredIf'] as const;
/** What would make the server ask an address, or change answers behind people's backs. */
const ACTIVE = ['choicesByUrl', 'defaultValueExpression', 'setValueExpression', 'setValueIf', 'resetValueIf'] as const;

/** A question of another tool as one that can be asked here. */
export function readElement(source: Thing): ElementRead {
  const said: Said[] = [];
  if (source.type === 'multipletext') return { ...splitTexts(source), said: [{ reason: 'split', detail: '' }] };
  let element: Record<string, unknown> = { ...source };
  if (typeof source.type === 'string' && Object.hasOwn(CLOSE, source.type)) {
    element.type = CLOSE[source.type];
    if (source.type === 'slider') element.inputType = 'number';
    said.push({ reason: 'close-kind', detail: source.type });
  }
  if (source.type === 'imagepicker') {
    element.type = source.multiSelect === true ? 'checkbox' : 'radiogroup';
    said.push({ reason: 'close-kind', detail: source.type });
  }
  element = withoutActive(element, said);
  element = withSafeValidators(element, said);
  element = asText(element, said);
  if (
    element.type === 'text' &&
    !['text', 'number', 'date', 'email', 'tel', 'url', undefined].includes(element.inputType as string)
  ) {
    said.push({ reason: 'close-kind', detail: String(element.inputType).slice(0, 40) });
    delete element.inputType;
  }
  const result = elementSchema.safeParse(element);
  if (result.success) return { elements: [element as ElementJson], said };
  const isKnown = result.error.issues.every(({ code, path }) => code !== 'invalid_union' || path[0] !== 'type');
  const [issue] = result.error.issues;
  const detail = isKnown ? (issue?.path.join('.') ?? '') : String(source.type ?? '').slice(0, 40);
  return {
    elements: [],
    said: isKnown ? [...said, { reason: 'does-not-fit', detail }] : [{ reason: 'unknown-kind', detail }],
  };
}

/** A list of short texts as as many questions. */
function splitTexts({ name, items, visibleIf }: Thing): { elements: ElementJson[] } {
  const lines = Array.isArray(items) ? (items as Thing[]) : [];
  return {
    elements: lines.map((item, i) => ({
      ...{ type: 'text', name: `${name}-${item?.name ?? i + 1}`, title: item?.title ?? item?.name },
      ...(typeof visibleIf === 'string' ? { visibleIf } : {}),
    })),
  };
}

function withoutActive(element: Record<string, unknown>, said: Said[]): Record<string, unknown> {
  const out = { ...element };
  for (const property of ACTIVE) {
    if (!Object.hasOwn(out, property)) continue;
    said.push({ reason: property === 'choicesByUrl' ? 'choices-from-address' : 'setting', detail: property });
    delete out[property];
  }
  for (const property of CONDITIONS) {
    const expression = out[property];
    if (expression === undefined || (typeof expression === 'string' && isKnownExpression(expression))) continue;
    said.push({ reason: 'condition-dropped', detail: String(expression).slice(0, 200) });
    delete out[property];
  }
  return out;
}

/** Whether an expression can be read, and calls nothing that SurveyJS does not bring. */
export function isKnownExpression(expression: string): boolean {
  const tokens = tokensOf(expression);
  if (tokens === null) return false;
  return tokens.every(
    ({ kind, value }, i) =>
      kind !== 'word' ||
      tokens[i + 1]?.value !== '(' ||
      /^(and|or)$/i.test(value) ||
      FUNCTIONS.has(value.toLowerCase()),
  );
}

function withSafeValidators(element: Record<string, unknown>, said: Said[]): Record<string, unknown> {
  if (!Array.isArray(element.validators)) return element;
  const types: readonly string[] = VALIDATOR_TYPES;
  const kept = (element.validators as Thing[]).filter((one) => types.includes(String(one?.type)));
  if (kept.length < element.validators.length) said.push({ reason: 'validator-dropped', detail: '' });
  const { validators: _, ...rest } = element;
  return kept.length > 0 ? { ...rest, validators: kept } : rest;
}

/** Marks of HTML, wherever words stand, as the text that one reads. */
function asText(element: Record<string, unknown>, said: Said[]): Record<string, unknown> {
  const out = { ...element };
  let changed = false;
  for (const property of ['title', 'description', 'html'] as const) {
    const words = out[property];
    if (typeof words !== 'object' || words === null) continue;
    out[property] = Object.fromEntries(
      Object.entries(words).map(([locale, text]) => {
        const read = typeof text === 'string' && /<\/?[a-z!]/i.test(text) ? htmlAsText(text) : text;
        changed ||= read !== text;
        return [locale, read];
      }),
    );
  }
  if (changed) said.push({ reason: 'html-as-text', detail: '' });
  return out;
}
