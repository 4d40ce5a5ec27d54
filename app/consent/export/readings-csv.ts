import { stringify } from 'csv-stringify/sync';
import { localStamp, offsetStamp } from '~/holders/local-time.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Reading } from '~/platform/reading.ts';

/** Spreadsheets in French expect semicolons and decimal commas; those in English, commas and points. */
const DIALECT: Readonly<Record<Locale, { delimiter: string; decimal: string }>> = {
  fr: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

export const decimalOf = (locale: Locale): string => DIALECT[locale].decimal;

/** Rows of text as a CSV file (UTF-8 with its mark, RFC 4180 quoting) that the reader's spreadsheet opens. */
export function toCsv(locale: Locale, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const { delimiter } = DIALECT[locale];
  return stringify([headings, ...rows], { bom: true, delimiter, escape_formulas: true, record_delimiter: 'windows' });
}

/** Local date and time as a spreadsheet takes for one: "2026-10-01 00:30:00"; empty for none. */
export const dateCell = (at: Date | null): string => (at ? localStamp(at.getTime()) : '');

/**
 * Readings, one a line: start and end by the local clock, the offset from UTC at the start (the clock shows one hour
 * twice in autumn), minutes, energy in kWh (Wh / 1000).
 */
export function readingsCsv(locale: Locale, headings: readonly string[], readings: readonly Reading[]): string {
  const { decimal } = DIALECT[locale];
  const rows = readings.map(({ start, minutes, value }) => [
    localStamp(start),
    localStamp(start + minutes * 60_000),
    `UTC${offsetStamp(start).slice(-6)}`,
    String(minutes),
    String(Number((value / 1000).toFixed(6))).replace('.', decimal),
  ]);
  return toCsv(locale, headings, rows);
}
