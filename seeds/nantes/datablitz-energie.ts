import ExcelJS from 'exceljs';
import { acceptImport } from '~/datamap/accept-import.server.ts';
import { previewImport } from '~/datamap/preview-import.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { WORKSHOP_TABLES, type WorkshopTable } from './datablitz-energie.rows.ts';

export const DATABLITZ_FILE = 'datablitz-energie-nantes.xlsx';

const HEADINGS = [
  'Post-its des participants',
  'Information',
  'Données',
  'Détenteurs',
  'Accès',
  'Sur moi ?',
  'Remarques',
];
const WIDTHS = [26, 40, 52, 30, 12, 10, 34];

/** The workbook that a facilitator would have brought home: one tab per table, a title, merged title cells, a blank line. */
export async function buildEnergyDatablitz(): Promise<{ fileName: string; bytes: Uint8Array }> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, table] of WORKSHOP_TABLES.entries()) addTable(workbook, table, index + 1);
  return { fileName: DATABLITZ_FILE, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

function addTable(workbook: ExcelJS.Workbook, table: WorkshopTable, number: number): void {
  const page = workbook.addWorksheet(table.tab);
  page.columns = WIDTHS.map((width) => ({ width }));
  page.addRow([`Datablitz énergie, table ${number}`]);
  page.mergeCells(1, 1, 1, HEADINGS.length);
  page.addRow([`Défi : ${table.challenge}`]).font = { bold: true, size: 14 };
  page.addRow([]);
  page.addRow(HEADINGS).font = { bold: true };
  for (const row of table.rows)
    page.addRow(row.map((cell) => cell || null)).alignment = { wrapText: true, vertical: 'top' };
}

/** Imports the workbook as a facilitator does: preview, every merge, the doubtful rows ticked by default. */
export async function importEnergyDatablitz(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; createdById?: string },
): Promise<{ importId: string; created: number; left: number }> {
  const { importId } = await previewImport(context, { ...input, ...(await buildEnergyDatablitz()) });
  const accepted = await acceptImport(context, {
    territoryId: input.territoryId,
    importId,
    doubtful: 'usual',
    merges: 'all',
  });
  return { importId, ...accepted };
}
