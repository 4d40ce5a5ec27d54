import type { AppContext } from '~/platform/context.server.ts';
import type { Prisma } from '~/platform/database/generated/client.ts';
import { type ImportRowView, toImportRow } from './import-row.ts';
import type { ImportSummary } from './import-summary.ts';

/** What of a preview is looked at; words of the address. */
export const ROW_VIEWS = {
  questions: 'a-regarder',
  changed: 'modifiees',
  new: 'nouvelles',
  unchanged: 'inchangees',
} as const;
export type RowView = keyof typeof ROW_VIEWS;

export const ROWS_PER_PAGE = 40;

const WHERE: Record<RowView, Prisma.ImportRowWhereInput> = {
  questions: { OR: [{ kind: 'conflict' }, { kind: 'new', reasons: { isEmpty: false } }] },
  changed: { kind: 'changed' },
  new: { kind: 'new', reasons: { isEmpty: true } },
  unchanged: { kind: 'unchanged' },
};

export function viewCounts({ counts }: ImportSummary): Record<RowView, number> {
  return {
    questions: counts.conflict + counts.doubtful,
    changed: counts.changed,
    new: counts.new - counts.doubtful,
    unchanged: counts.unchanged,
  };
}

/** The view asked for, or the first one with something in it. */
export function pickView(asked: string | null, counts: Record<RowView, number>): RowView {
  const views = Object.keys(ROW_VIEWS) as RowView[];
  return views.find((view) => ROW_VIEWS[view] === asked) ?? views.find((view) => counts[view] > 0) ?? 'new';
}

/** One page of a preview's rows, in the order of the workbook. */
export async function listImportRows(
  context: AppContext,
  input: { territoryId: string; importId: string; view: RowView; page: number },
): Promise<ImportRowView[]> {
  const { territoryId, importId, view, page } = input;
  const rows = await context.db.importRow.findMany({
    where: { importId, import: { territoryId }, ...WHERE[view] },
    orderBy: { position: 'asc' },
    skip: (page - 1) * ROWS_PER_PAGE,
    take: ROWS_PER_PAGE,
  });
  return rows.map(toImportRow);
}
