import type { Locale } from './messages.ts';

const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');

/** Atkinson Hyperlegible draws U+202F too thin inside numbers: thousands take U+00A0. */
const widen = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** A minus of its own: a line may be cut after a hyphen, and an amount would lose its sign. */
const withMinus = (text: string): string => text.replace(/^-/, '\u2212');

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${locale}${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(tag(locale), options)));
  return withMinus(widen(format.format(value)));
}

/** `share` is a fraction: 0.85 → "85 %" (fr), "85%" (en). */
export function formatPercent(locale: Locale, share: number, digits = 0): string {
  return formatNumber(locale, share, {
    style: 'percent',
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

export function formatEuros(locale: Locale, euros: number, digits = 2): string {
  return formatNumber(locale, euros, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

export interface DateOptions extends Intl.DateTimeFormatOptions {
  /** IANA zone; the pilot's when a date is shown to people. Default Europe/Paris. */
  timeZone?: string;
}

/** Default: "4 janvier 2027" / "4 January 2027". */
export function formatDate(
  locale: Locale,
  date: Date | string,
  options: DateOptions = { day: 'numeric', month: 'long', year: 'numeric' },
): string {
  const full = { timeZone: 'Europe/Paris', ...options };
  const key = `${locale}${JSON.stringify(full)}`;
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(tag(locale), full)));
  // A bare day is a day everywhere: noon UTC keeps it in European zones.
  const instant = typeof date === 'string' ? new Date(date.length === 10 ? `${date}T12:00:00Z` : date) : date;
  // At the start, or behind the name of the day.
  const first = locale === 'fr' ? '1er' : '1';
  return widen(format.format(instant)).replace(/^(\p{L}+ )?1 (?=\p{L})/u, (_, name = '') => `${name}${first} `);
}

/**
 * Until when something is open, a day and its hour: "2 décembre 2026 à 18:00". What ends with its day is said by that
 * day: an instant of midnight is « 2 décembre 2026 à minuit », never the next day at 00:00.
 */
export function formatClosing(locale: Locale, closesAt: Date | string, timeZone = 'Europe/Paris'): string {
  const instant = new Date(closesAt);
  const hour = formatDate('fr', instant, { hour: '2-digit', minute: '2-digit', timeZone });
  if (hour !== '00:00') return formatDate(locale, instant, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const day = formatDate(locale, new Date(instant.getTime() - 1), { dateStyle: 'long', timeZone });
  return locale === 'fr' ? `${day} à minuit` : `${day} at midnight`;
}

/** French counts 0 and 1 as singular, English only 1. */
export function plural(locale: Locale, n: number, one: string, other: string): string {
  return new Intl.PluralRules(tag(locale)).select(n) === 'one' ? one : other;
}

/** Between a label and what it labels: a no-break space before the colon in French, none in English. */
export function colon(locale: Locale): string {
  return locale === 'fr' ? '\u00a0: ' : ': ';
}
