import type { Locale } from '~/platform/i18n/messages.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { exportDocumentMessages } from '../messages/export-documents.ts';
import type { Cell, Table } from './table.ts';

/** One line per table and column: what a program reads. */
export function dictionaryRows(tables: readonly Table[]): { columns: string[]; rows: Cell[][] } {
  const rows = tables.flatMap(({ name: table, columns }) =>
    columns.map(({ name, type, unit, means, codes }): Cell[] => [
      ...[table, name, type, unit, means.fr, means.en],
      codes ? Object.keys(codes).join(' | ') || null : null,
    ]),
  );
  return { columns: ['table', 'column', 'type', 'unit', 'fr', 'en', 'codes'], rows };
}

/** The same to be read by a person, with each code in words. Markdown. */
export function codebook(tables: readonly Table[], locale: Locale): string {
  const t = exportDocumentMessages[locale];
  const parts = tables.map(({ name, means, columns, rows }) => {
    const lines = columns.map(({ name: column, type, unit, means: words, codes = {} }) => {
      const values = Object.entries(codes).map(([code, text]) => `    - \`${code}\`: ${inLocale(text, locale)}`);
      const kind = unit === null ? t.types[type] : `${t.types[type]}, ${t.unit(unit)}`;
      return [`- **${column}** (${kind}): ${inLocale(words, locale)}`, ...values].join('\n');
    });
    return `## ${name}\n\n${inLocale(means, locale)}. ${t.rows(rows.length)}\n\n${lines.join('\n')}\n`;
  });
  return [`# ${t.codebook}\n`, ...parts].join('\n');
}
