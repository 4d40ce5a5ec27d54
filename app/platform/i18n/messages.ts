import { frenchTypography } from './typography.ts';

export type Locale = 'fr' | 'en';
export const DEFAULT_LOCALE: Locale = 'fr';

// biome-ignore lint/suspicious/noExplicitAny: parameters of a message are typed by the message itself
type Message = string | ((...args: any[]) => string);
export interface MessageTree {
  readonly [key: string]: Message | MessageTree;
}

/** The same keys and the same parameters, whatever the words. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameShape<T[K]>;
};

export interface Messages<T extends MessageTree> {
  readonly fr: T;
  readonly en: SameShape<T>;
}

/**
 * A room's texts. French is written first and gives the type; English must have exactly its keys,
 * so a missing translation fails the type check, and with it the build.
 * French texts get their typographic spaces here; write plain keyboard characters.
 */
export function defineMessages<T extends MessageTree>(messages: { fr: T; en: SameShape<T> }): Messages<T> {
  return { fr: typeset(messages.fr), en: messages.en };
}

/** The texts in one language. */
export function pick<T extends MessageTree>(messages: Messages<T>, locale: Locale): T {
  return locale === 'fr' ? messages.fr : (messages.en as unknown as T);
}

/** Any value of a locale cookie, header or field → a locale of ours. */
export function asLocale(value: unknown): Locale | undefined {
  return value === 'fr' || value === 'en' ? value : undefined;
}

/** A text that a data file gives in both languages. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export function inLocale(text: Bilingual, locale: Locale): string {
  return locale === 'fr' ? frenchTypography(text.fr) : text.en;
}

/** A text that was typed in one language only (a name, a reason), set for the page it stands on. */
export function plainText(text: string, locale: Locale): string {
  return locale === 'fr' ? frenchTypography(text) : text;
}

function typeset<T extends MessageTree>(tree: T): T {
  const out: Record<string, Message | MessageTree> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out[key] = frenchTypography(value);
    else if (typeof value === 'function') out[key] = (...args: unknown[]) => frenchTypography(value(...args));
    else out[key] = typeset(value);
  }
  return out as T;
}
