import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { writeCsv, writeOds, writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import { layOutBlank, layOutSheets, layOutTable } from './datablitz/lay-out.ts';
import type { ItemContent } from './datablitz/model.ts';
import type { ItemFilters } from './filters.ts';
import { ITEM_SELECT, toItemView } from './item-view.ts';
import { itemWhere } from './item-where.server.ts';

export const EXPORT_FORMATS = ['xlsx', 'ods', 'csv'] as const;
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
};

/**
 * The territory's cards as a Datablitz workbook: one sheet per challenge (one table for CSV). Imported again, it gives
 * the same rows back. With `filters`, only the cards that answer them.
 */
export async function exportItems(
  context: AppContext,
  input: { territoryId: string; format: ExportFormat; locale: Locale; filters?: ItemFilters },
): Promise<ExportedFile> {
  const { territoryId, format, locale, filters = {} } = input;
  const stored = await context.db.dataItem.findMany({
    where: itemWhere(territoryId, filters),
    orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }, { key: 'asc' }],
    select: ITEM_SELECT,
  });
  const items: ItemContent[] = stored
    .map(toItemView)
    .map((item) => ({ ...item, holders: item.holders.map(({ name }) => name) }));
  const bytes =
    format === 'csv'
      ? writeCsv(layOutTable(items, locale))
      : format === 'ods'
        ? writeOds(orOneSheet(items, locale))
        : await writeXlsx(orOneSheet(items, locale));
  const day = context.clock.now().toISOString().slice(0, 10);
  return { fileName: `datablitz-${territoryId}-${day}.${format}`, contentType: CONTENT_TYPES[format], bytes };
}

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
