import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { NOTHING } from '../empty-document.ts';
import { inWords, isSaid } from '../preflight/outcome.ts';
import type { SectionKey } from '../sections.ts';
import type { DocumentSection, Passage } from './document.ts';

/** Pieces that the documents' functions share. */

interface PassageOptions {
  readonly title?: Bilingual;
  readonly shape?: Passage['shape'];
  readonly fixed?: boolean;
  /** What somebody must say whatever the definition holds. */
  readonly ask?: Bilingual;
  /** What somebody must say when the definition holds nothing. */
  readonly orAsk?: Bilingual;
}

export function passage(key: string, from: SectionKey, text: Bilingual, options: PassageOptions = {}): Passage {
  const { title = null, shape = 'text', fixed = false, ask, orAsk } = options;
  const waiting = ask ?? (isSaid(text) ? null : (orAsk ?? null));
  return { kind: 'passage', key, title, text, shape, fixed, from, ask: waiting, corrected: false, proposed: text };
}

export const section = (key: string, title: Bilingual, blocks: DocumentSection['blocks']): DocumentSection => ({
  ...{ key, title, blocks },
});

/** A text in each language that falls back on the other. */
export const both = (text: Bilingual | undefined): Bilingual =>
  text ? { fr: inWords(text, 'fr'), en: inWords(text, 'en') } : NOTHING;

/** Lines in both languages, the empty ones left out. */
export function lines(all: readonly (Bilingual | undefined)[]): Bilingual {
  const of = (locale: Locale): string =>
    all
      .flatMap((one) => (one ? inWords(one, locale).replace(/\s*\n\s*/g, ' ') : ''))
      .filter(Boolean)
      .join('\n');
  return { fr: of('fr'), en: of('en') };
}

export const plain = (text: string): Bilingual => ({ fr: text, en: text });

/** The items of a list, or the paragraphs of a text. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
