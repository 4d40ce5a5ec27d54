import { randomUUID } from 'node:crypto';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { acceptImport } from '../accept-import.server.ts';
import { editItem } from '../edit-item.server.ts';
import { getItem } from '../get-item.server.ts';
import { previewImport } from '../preview-import.server.ts';
import { undoImport } from '../undo-import.server.ts';
import { type News, newsOf, SHEET_CHANNEL } from './announce.server.ts';
import type { SheetRef } from './find-sheet.server.ts';
import { nameSheets } from './sheet-names.ts';

const test = useTestContext();
const territoryId = 'nantes';
const WHERE = { territoryId, initiativeId: 'nantes-a' };

beforeAll(async () => {
  const { db, clock } = test.context;
  const initiative = { id: WHERE.initiativeId, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
  await db.territory.create({
    data: { id: territoryId, name: 'Nantes', createdAt: clock.now(), initiatives: { create: initiative } },
  });
});

/** What the page of a sheet hears while something is done. */
async function heard(challenge: string, work: () => Promise<unknown>): Promise<(News | 'lost')[]> {
  const [name] = nameSheets([{ initiativeId: WHERE.initiativeId, challenge }]);
  const sheet: SheetRef = { ...(name ?? expect.fail('no sheet')), territoryId };
  const news: (News | 'lost')[] = [];
  const end = randomUUID();
  let over: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  const stop = await test.context.database.listen(SHEET_CHANNEL, (payload) => {
    if (payload === JSON.stringify(end)) return over();
    const one = newsOf(sheet, payload);
    if (one) news.push(one);
  });
  await work();
  // News arrives in the order of its commits: whatever the work said is here once this is.
  await test.context.database.executeSql('SELECT pg_notify($1, $2)', [SHEET_CHANNEL, JSON.stringify(end)]);
  await ended;
  await stop();
  return news;
}

describe('whoever fills in a sheet hears', () => {
  it('of rows imported, edited, moved to another challenge, and taken back', async () => {
    const bytes = strToU8('Défi;Information;Données\nRéduire;Mon contrat;Puissance');
    const { importId } = await previewImport(test.context, { ...WHERE, fileName: 'a.csv', bytes });
    const again = [{ kind: 'rows', ids: null }];
    expect(await heard('RÉDUIRE', () => acceptImport(test.context, { territoryId, importId, merges: 'all' }))).toEqual(
      again,
    );
    const item = await getItem(test.context, { territoryId, key: 'reduire--mon-contrat' });
    const { id } = await test.context.db.dataItem.findFirstOrThrow({ where: { territoryId } });
    const content = { ...item, holders: [] };
    const author = { userId: randomUUID(), name: 'Inès L.' };
    const edit = (version: number, challenge: string) => () =>
      editItem(test.context, { territoryId, key: item.key, version, content: { ...content, challenge }, author });
    expect(await heard('Réduire', edit(1, 'Réduire'))).toEqual([{ kind: 'rows', ids: [id] }]);
    expect(await heard('Rénover', edit(2, 'Rénover'))).toEqual([{ kind: 'rows', ids: [id] }]);
    expect(await heard('Réduire', edit(3, 'Rénover'))).toEqual([]);
    expect(await heard('Rénover', edit(1, 'Rénover'))).toEqual([]);
    expect(await heard('Rénover', () => undoImport(test.context, { territoryId, importId }))).toEqual(again);
  });
});
