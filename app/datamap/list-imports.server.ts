import type { AppContext } from '~/platform/context.server.ts';

export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly state: (typeof LISTED)[number];
  readonly createdAt: Date;
  readonly items: number;
}

const LATEST = 20;
const LISTED = ['reading', 'failed', 'preview', 'accepting', 'accepted'] as const;

/** The latest imports of a territory that wait for an answer or are in place, newest first. */
export async function listImports(context: AppContext, input: { territoryId: string }): Promise<ImportLine[]> {
  const { territoryId } = input;
  const imports = await context.db.sheetImport.findMany({
    where: { territoryId, state: { in: [...LISTED] } },
    orderBy: { createdAt: 'desc' },
    take: LATEST,
    select: { id: true, fileName: true, state: true, createdAt: true, _count: { select: { items: true } } },
  });
  return imports.map(({ _count, state, ...line }) => ({
    ...line,
    state: LISTED.find((one) => one === state) ?? 'preview',
    items: _count.items,
  }));
}
