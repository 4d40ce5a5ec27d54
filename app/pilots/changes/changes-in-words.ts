import { formatNumber } from '~/platform/i18n/format.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/places.ts';
import { type Change, changesBetween } from './changes-between.ts';
import { wordsOfPath } from './words-of-path.ts';

/** A change as people read it. */
export interface ChangeLine {
  /** The part of the definition it is in: `panels`, `purposes`… */
  readonly part: string;
  readonly place: string;
  readonly kind: Change['kind'];
  readonly before: string | null;
  readonly after: string | null;
}

/** What the later version says differently, in one language. */
export function changesInWords(before: PilotDefinition, after: PilotDefinition, locale: Locale): ChangeLine[] {
  return changesBetween(before, after).map((change) => ({
    part: String(change.path[0] ?? ''),
    place: wordsOfPath(change.kind === 'removed' ? before : after, change.path, locale),
    kind: change.kind,
    before: shown(change.before, change.after, locale),
    after: shown(change.after, change.before, locale),
  }));
}

/** A text, a number or a choice; null for a whole block, whose place says enough. */
function shown(value: unknown, other: unknown, locale: Locale): string | null {
  const t = pick(messages, locale);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(locale, value, { maximumFractionDigits: 3 });
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (!isText(value)) return null;
  // A translation that changes alone is shown in its own language.
  const isOther = isText(other) && value[locale] === other[locale];
  return isOther ? value[locale === 'fr' ? 'en' : 'fr'] : inLocale(value, locale);
}

const isText = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;
