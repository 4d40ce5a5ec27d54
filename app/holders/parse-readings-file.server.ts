import { AppError } from '~/platform/app-error.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { readEnedisRows } from './enedis/file.ts';
import { readGrdfRows } from './grdf/file.ts';
import { type Series, seriesOf } from './series.ts';

/** Three years of five-minute steps fit. */
const MAX_ROWS = 400_000;
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Understands a file that a holder lets its customer download: Enedis load curve, daily consumption or daily index
 * (CSV or workbook), GRDF daily consumption (workbook or CSV). Touches no database.
 * Every value comes out in Wh, each series named by the vault's dataset in which it lands.
 *
 * Throws AppError `spreadsheet.*` (see readSpreadsheet) and `holders.fileUnknown`, `holders.fileProduction`,
 * `holders.fileSeveralMeters`, `holders.fileWithoutReadings`.
 */
export async function parseReadingsFile(bytes: Uint8Array, fileName: string): Promise<{ series: Series[] }> {
  const book = await readSpreadsheet({ fileName, bytes }, { maxRows: MAX_ROWS, maxBytes: MAX_BYTES });
  const tables = book.sheets.flatMap(
    ({ rows }) => readEnedisRows(rows, fileName) ?? readGrdfRows(rows, fileName) ?? [],
  );
  if (tables.length === 0) throw new AppError('holders.fileUnknown', { fileName });
  const series = seriesOf(tables);
  if (series.length === 0) throw new AppError('holders.fileWithoutReadings', { fileName });
  return { series };
}
