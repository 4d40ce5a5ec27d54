import type { AppContext } from '~/platform/context.server.ts';

export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly createdAt: Date;
  readonly items: number;
}

const LATEST = 20;

/** The latest imports of a territory that wait for an answer or are in place, newest first. */
export async function listImports(context: AppContext, input: { territoryId: string }): Promise<ImportLine[]> {
  const { territoryId } = input;
  const imports = await context.db.sheetImport.findMany({
    where: { territoryId, state: { in: ['preview', 'accepted'] } },
    orderBy: { createdAt: 'desc' },
    take: LATEST,
    select: { id: true, fileName: true, state: true, createdAt: true, _count: { select: { items: true } } },
  });
  return imports.map(({ _count, ...line }) => ({ ...line, items: _count.items }));
}
