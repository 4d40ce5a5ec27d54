import { type Bilingual, type Locale, type Messages, type MessageTree, pick } from '~/platform/i18n/messages.ts';

/** A text made of messages and figures, in both languages at once: what findings and documents are kept as. */
export function inBoth<T extends MessageTree>(messages: Messages<T>, say: (t: T, locale: Locale) => string): Bilingual {
  return { fr: say(pick(messages, 'fr'), 'fr'), en: say(pick(messages, 'en'), 'en') };
}
