import type { SurveyItem } from '../form/definition.ts';
import { asName } from './operations.ts';
import { readText, type TextPair, writeText } from './texts.ts';

/** The lists of a question whose lines the editor edits, and how few lines each may hold. */
export const FEWEST = { choices: 1, rows: 1, columns: 2, rateValues: 2 } as const;
export type ListName = keyof typeof FEWEST;
export const isListName = (name: unknown): name is ListName => typeof name === 'string' && Object.hasOwn(FEWEST, name);

/** A line of choices, of a matrix's rows or columns. */
export interface EditedItem {
  /** Where it stood in the list it was read from; null for a new one. */
  readonly from: number | null;
  /** What answers keep; made of the words when left empty. */
  readonly value: string;
  readonly text: TextPair;
}

export const itemsOf = (list: unknown): readonly SurveyItem[] => (Array.isArray(list) ? (list as SurveyItem[]) : []);

export function readItems(list: unknown): EditedItem[] {
  return itemsOf(list).map((item, from) => {
    if (typeof item !== 'object') return { from, value: String(item), text: { fr: '', en: '' } };
    return { from, value: String(item.value), text: readText(item.text) };
  });
}

/** The lines as SurveyJS keeps them: whatever else a line said stays, a number stays a number, codes are unique. */
export function writeItems(items: readonly EditedItem[], before: unknown): SurveyItem[] {
  const old = itemsOf(before);
  const taken = new Set<string>();
  return items.map(({ from, value, text }, at) => {
    const was = from === null ? undefined : old[from];
    const said = free(value.trim() || codeOf(text, at), taken);
    taken.add(said);
    const rest = typeof was === 'object' ? was : {};
    const oldValue = typeof was === 'object' ? was.value : was;
    const kept = oldValue !== undefined && String(oldValue) === said ? oldValue : said;
    const words = writeText(text, typeof was === 'object' ? was.text : undefined);
    const { text: _, ...others } = rest as { text?: unknown };
    if (words === undefined && Object.keys(others).length === 0 && was !== undefined) return kept;
    return { ...others, value: kept, ...(words === undefined ? {} : { text: words }) } as SurveyItem;
  });
}

const codeOf = ({ fr, en }: TextPair, at: number): string =>
  fr || en ? asName(fr || en).slice(0, 40) : `item${at + 1}`;

function free(value: string, taken: ReadonlySet<string>): string {
  const short = value.slice(0, 200);
  if (!taken.has(short)) return short;
  for (let n = 2; ; n += 1) if (!taken.has(`${short.slice(0, 190)}-${n}`)) return `${short.slice(0, 190)}-${n}`;
}

/** What a button of a list asks: `add`, or up, down, remove and the line's number. */
export type ListGesture = { readonly kind: 'add' } | { readonly kind: 'up' | 'down' | 'remove'; readonly at: number };

export function playGesture(items: readonly EditedItem[], gesture: ListGesture, fewest: number): EditedItem[] {
  if (gesture.kind === 'add') return [...items, { from: null, value: '', text: { fr: '', en: '' } }];
  const { kind, at } = gesture;
  const item = items[at];
  if (!item) return [...items];
  if (kind === 'remove') return items.length > fewest ? items.filter((_, i) => i !== at) : [...items];
  const target = kind === 'up' ? at - 1 : at + 1;
  const other = items[target];
  return other ? items.map((one, i) => (i === at ? other : i === target ? item : one)) : [...items];
}
