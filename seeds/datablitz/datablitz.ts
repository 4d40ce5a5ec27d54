import ExcelJS from 'exceljs';
import { acceptImport } from '~/datamap/accept-import.server.ts';
import { previewImport } from '~/datamap/preview-import.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** One line of a workshop table, as it was typed: post-it, information, data, holders, access, personal?, details. */
export type TypedRow = readonly [
  postIt: string,
  information: string,
  data: string,
  holders: string,
  access: string,
  personal: string,
  note?: string,
];

export interface WorkshopTable {
  readonly tab: string;
  readonly challenge: string;
  readonly rows: readonly TypedRow[];
}

/** The workbook of one workshop: one tab per table. */
export interface Datablitz {
  readonly fileName: string;
  /** Typed above each table. */
  readonly title: string;
  readonly tables: readonly WorkshopTable[];
}

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

/**
 * Tables written as text: `# tab : challenge`, then one line per row, its cells between bars. Blank lines are left out.
 */
export function typedTables(text: string): WorkshopTable[] {
  const tables: (WorkshopTable & { rows: TypedRow[] })[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, tab, challenge] = /^# (.+?) : (.+)$/.exec(line) ?? [];
    if (tab && challenge) {
      tables.push({ tab, challenge, rows: [] });
      continue;
    }
    const [postIt = '', information = '', data = '', holders = '', access = '', personal = '', note = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    tables.at(-1)?.rows.push([postIt, information, data, holders, access, personal, note]);
  }
  return tables;
}

/** The workbook that a facilitator would have brought home: a title, merged title cells, a blank line, the table. */
export async function buildDatablitz({ fileName, title, tables }: Datablitz): Promise<{
  fileName: string;
  bytes: Uint8Array;
}> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, table] of tables.entries()) addTable(workbook, table, `${title}, table ${index + 1}`);
  return { fileName, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

function addTable(workbook: ExcelJS.Workbook, table: WorkshopTable, title: string): void {
  const page = workbook.addWorksheet(table.tab);
  page.columns = WIDTHS.map((width) => ({ width }));
  page.addRow([title]);
  page.mergeCells(1, 1, 1, HEADINGS.length);
  page.addRow([`Défi : ${table.challenge}`]).font = { bold: true, size: 14 };
  page.addRow([]);
  page.addRow(HEADINGS).font = { bold: true };
  for (const row of table.rows)
    page.addRow(row.map((cell) => cell || null)).alignment = { wrapText: true, vertical: 'top' };
}

/** Imports the workbook as a facilitator does: preview, every merge, the doubtful rows ticked by default. */
export async function importDatablitz(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; createdById?: string },
  datablitz: Datablitz,
): Promise<{ importId: string; created: number; updated: number; left: number }> {
  const { importId } = await previewImport(context, { ...input, ...(await buildDatablitz(datablitz)) });
  const { territoryId } = input;
  const accepted = await acceptImport(context, { territoryId, importId, merges: 'all' });
  return { importId, ...accepted };
}
