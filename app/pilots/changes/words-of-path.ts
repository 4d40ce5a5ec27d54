import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/places.ts';
import type { DataPath } from '../problem.ts';

/** Where in a definition a path leads, in words: never a key, an element by what it is called. */
export function wordsOfPath(definition: PilotDefinition, path: DataPath, locale: Locale): string {
  const t = pick(messages, locale);
  const names: Readonly<Record<string, string>> = t.keys;
  const words: string[] = [];
  let value: unknown = definition;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[String(key)] : undefined;
    if (typeof key === 'number') words.push(nameOf(value, locale) ?? t.nth(key + 1));
    else if (key !== 'fr' && key !== 'en' && Object.hasOwn(names, key)) words.push(names[key] ?? '');
  }
  const [head = '', ...rest] = words;
  return [capital(head), ...rest].reduce((where, what) => t.in(where, what));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What an element is called by people. */
function nameOf(value: unknown, locale: Locale): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, name, question } = value as Record<string, unknown>;
  for (const text of [title, question]) if (isBilingual(text)) return inLocale(text, locale);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'fr' in value && 'en' in value && Boolean(value.fr || value.en);
