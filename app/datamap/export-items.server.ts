import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { writeCsv, writeOds, writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import { layOutBlank, layOutSheets, layOutTable } from './datablitz/lay-out.ts';
import type { ItemContent } from './datablitz/model.ts';
import { annexSheets } from './exporting/annex-sheets.server.ts';
import { tableSchema } from './exporting/table-schema.ts';
import type { ItemFilters } from './filters.ts';
import { ITEM_SELECT, toItemView } from './item-view.ts';
import { itemWhere } from './item-where.server.ts';

export const EXPORT_FORMATS = ['xlsx', 'ods', 'csv', 'json', 'schema'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  schema: 'application/json; charset=utf-8',
};

/**
 * The territory's cards as a Datablitz workbook: one sheet per challenge, and sheets to read about holders, challenges and
 * first uses (one table for CSV, a list for JSON). Imported again, it gives the same rows back. With `filters`, only the
 * cards that answer them. `more` are sheets of other rooms, for workbooks. `schema` describes the CSV file as a Table Schema.
 */
export async function exportItems(
  context: AppContext,
  input: {
    territoryId: string;
    format: ExportFormat;
    locale: Locale;
    filters?: ItemFilters;
    /** Sheets that another room adds to a workbook, to be read: an import takes nothing of them. */
    more?: readonly SheetToWrite[];
  },
): Promise<ExportedFile> {
  const { territoryId, format, locale, filters = {}, more = [] } = input;
  const day = context.clock.now().toISOString().slice(0, 10);
  const contentType = CONTENT_TYPES[format];
  if (format === 'schema') {
    return { fileName: `datablitz-schema-${locale}.json`, contentType, bytes: asJson(tableSchema(locale)) };
  }
  const stored = await context.db.dataItem.findMany({
    where: itemWhere(territoryId, filters),
    orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }, { key: 'asc' }],
    select: ITEM_SELECT,
  });
  const views = stored.map(toItemView);
  const items: ItemContent[] = views.map((item) => ({ ...item, holders: item.holders.map(({ name }) => name) }));
  const fileName = `datablitz-${territoryId}-${day}.${format}`;
  if (format === 'csv') return { fileName, contentType, bytes: writeCsv(layOutTable(items, locale)) };
  if (format === 'json') {
    const rows = views.map(({ key, version: _, ...view }, index) => ({ key, ...view, holders: items[index]?.holders }));
    return { fileName, contentType, bytes: asJson({ territory: territoryId, exportedOn: day, items: rows }) };
  }
  const sheets = [...orOneSheet(items, locale), ...(await annexSheets(context, { territoryId, locale, items, more }))];
  return { fileName, contentType, bytes: format === 'ods' ? writeOds(sheets) : await writeXlsx(sheets) };
}

const asJson = (value: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** A workbook needs a sheet, even when nothing answers the filters. */
function orOneSheet(items: readonly ItemContent[], locale: Locale) {
  return items.length > 0 ? layOutSheets(items, locale) : layOutBlank(locale).slice(0, 1);
}

/** The empty workbook to fill in during a workshop. */
export async function blankWorkbook(locale: Locale): Promise<ExportedFile> {
  return {
    fileName: locale === 'fr' ? 'datablitz-vierge.xlsx' : 'blank-datablitz.xlsx',
    contentType: CONTENT_TYPES.xlsx,
    bytes: await writeXlsx(layOutBlank(locale)),
  };
}
