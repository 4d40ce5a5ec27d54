import type { AppContext } from '~/platform/context.server.ts';
import { breathe } from '~/platform/in-slices.ts';
import { ITEM_SELECT, toItemView } from '../item-view.ts';
import { readContent } from './import-row.ts';
import type { KnownItem } from './match-rows.ts';

const AT_ONCE = 60;

/** Every card of an initiative, with what the last workbook said of it; read a few at a time. */
export async function knownItems(
  context: AppContext,
  input: { territoryId: string; initiativeId: string },
): Promise<(KnownItem & { readonly key: string })[]> {
  const { territoryId, initiativeId } = input;
  const items: (KnownItem & { readonly key: string })[] = [];
  for (let after: string | undefined; ; ) {
    await breathe();
    const page = await context.db.dataItem.findMany({
      where: { territoryId, initiativeId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      select: { id: true, ...ITEM_SELECT, import: { select: { fileName: true } } },
    });
    const said = await lastSaid(
      context,
      page.map(({ id }) => id),
    );
    for (const { id, import: source, ...stored } of page) {
      const { holders, key, ...view } = toItemView(stored);
      const content = { ...view, holders: holders.map(({ name }) => name) };
      const last = said.get(id);
      items.push({
        ...{ id, key, content },
        sheet: last?.sheet ?? view.sheet,
        row: last?.row ?? view.row,
        fileName: last?.fileName ?? source?.fileName,
        // Cards imported before rows were kept apart: what they say is what was read, until somebody edits them.
        base: last?.content ?? (source && view.version === 1 ? content : undefined),
      });
    }
    if (page.length < AT_ONCE) return items;
    after = page.at(-1)?.id;
  }
}

async function lastSaid(context: AppContext, ids: readonly string[]) {
  const rows = await context.db.importRow.findMany({
    where: { itemId: { in: [...ids] }, done: true, import: { state: { in: ['accepted', 'accepting'] } } },
    select: {
      ...{ itemId: true, sheet: true, row: true, content: true },
      import: { select: { fileName: true, acceptedAt: true } },
    },
  });
  rows.sort((a, b) => Number(a.import.acceptedAt) - Number(b.import.acceptedAt));
  return new Map(
    rows.map(({ itemId, sheet, row, content, import: source }) => [
      itemId,
      { sheet, row, fileName: source.fileName, content: readContent(content) },
    ]),
  );
}
