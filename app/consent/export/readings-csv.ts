import { stringify } from 'csv-stringify/sync';
import { offsetStamp } from '~/holders/local-time.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Reading } from '~/platform/reading.ts';

/** Spreadsheets in French expect semicolons and decimal commas; those in English, commas and points. */
const DIALECT: Readonly<Record<Locale, { delimiter: string; decimal: string }>> = {
  fr: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

/** Rows of text as a CSV file (UTF-8 with its mark, RFC 4180 quoting) that the reader's spreadsheet opens. */
export function toCsv(locale: Locale, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const { delimiter } = DIALECT[locale];
  return stringify([headings, ...rows], { bom: true, delimiter, escape_formulas: true, record_delimiter: 'windows' });
}

/** Readings, one a line: start and end in local time with its offset from UTC, minutes, energy in kWh (Wh / 1000). */
export function readingsCsv(locale: Locale, headings: readonly string[], readings: readonly Reading[]): string {
  const { decimal } = DIALECT[locale];
  const rows = readings.map(({ start, minutes, value }) => [
    offsetStamp(start),
    offsetStamp(start + minutes * 60_000),
    String(minutes),
    String(Number((value / 1000).toFixed(6))).replace('.', decimal),
  ]);
  return toCsv(locale, headings, rows);
}
