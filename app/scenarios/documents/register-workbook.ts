import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import type { GeneratedDocument } from './document.ts';
import { messages } from './messages/register.ts';

/** The record of processing as a workbook: its points one a line, then its purposes. */
export function registerSheets(document: GeneratedDocument, title: string, locale: Locale): SheetToWrite[] {
  const t = pick(messages, locale);
  const points = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      if (block.kind !== 'passage') return [];
      const ask = block.ask ? inLocale(block.ask, locale) : '';
      const state = block.ask ? t.states.ask : block.corrected ? t.states.corrected : t.states.proposed;
      const text = [inLocale(block.text, locale), ask ? `[${t.states.ask}] ${ask}` : ''].filter(Boolean).join('\n');
      return [[inLocale(section.title, locale), block.title ? inLocale(block.title, locale) : '', text, state]];
    }),
  );
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return [
    {
      name: t.sheet.name,
      preamble: [title],
      headings: [t.sheet.part, t.sheet.field, t.sheet.text, t.sheet.state],
      widths: [30, 28, 80, 14],
      rows: points,
    },
    ...tables.map((table) => ({
      name: t.sheet.purposes,
      preamble: [title],
      headings: table.headings.map((text) => inLocale(text, locale)),
      widths: table.headings.map(() => 34),
      rows: table.rows.map((row) => row.map((cell) => inLocale(cell, locale))),
    })),
  ];
}
