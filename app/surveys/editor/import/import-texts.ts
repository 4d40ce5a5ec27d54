import { isLocalised } from '../texts.ts';

export type Language = 'fr' | 'en';

const PROPERTIES = [
  ...['title', 'description', 'html', 'minRateDescription', 'maxRateDescription', 'labelTrue', 'labelFalse', 'text'],
  ...['otherText', 'noneText', 'refuseText', 'dontKnowText', 'requiredErrorText'],
] as const;
const LISTS = ['choices', 'rows', 'columns', 'rateValues'] as const;

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text of a thing said in the file's own language, instead of in none. */
export function inLanguage<T extends Thing>(thing: T, language: Language): T {
  const out: Record<string, unknown> = { ...thing };
  for (const property of PROPERTIES) {
    if (Object.hasOwn(out, property)) out[property] = textIn(out[property], language);
  }
  for (const list of LISTS) {
    const items = out[list];
    if (!Array.isArray(items)) continue;
    out[list] = items.map((item: unknown) => itemIn(item, language));
  }
  return out as T;
}

function textIn(text: unknown, language: Language): unknown {
  if (!isLocalised(text)) return undefined;
  if (typeof text === 'string') return text.trim() ? { [language]: text.trim() } : undefined;
  const { default: other, ...said } = text;
  return other === undefined || Object.hasOwn(said, language) ? said : { ...said, [language]: other };
}

/** A value that is a sentence is its own words. */
function itemIn(item: unknown, language: Language): unknown {
  if (isThing(item)) return Object.hasOwn(item, 'text') ? inLanguage(item, language) : itemIn(item.value, language);
  return typeof item === 'string' && /\s|\p{Lu}/u.test(item) ? { value: item, text: { [language]: item } } : item;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** HTML as the text that one reads of it: forms are shown as text. */
export function htmlAsText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
