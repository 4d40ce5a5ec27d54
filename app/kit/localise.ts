import { type Bilingual, inLocale, type Locale } from '~/platform/i18n/messages.ts';

/** The same value with every text of two languages replaced by one. */
export type Localised<T> = T extends Bilingual
  ? string
  : T extends readonly (infer Item)[]
    ? Localised<Item>[]
    : T extends object
      ? { [K in keyof T]: Localised<T[K]> }
      : T;

/** Content of the kit in one language: what pages are sent, so that they carry one language and not two. */
export function localise<T>(value: T, locale: Locale): Localised<T> {
  return walk(value, locale) as Localised<T>;
}

function walk(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  if (isBilingual(value)) return inLocale(value, locale);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, locale)]));
}

function isBilingual(value: object): value is Bilingual {
  const keys = Object.keys(value);
  return keys.length === 2 && 'fr' in value && 'en' in value && typeof value.fr === 'string';
}
