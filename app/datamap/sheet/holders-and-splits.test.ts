import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { itemHistory } from '../item-history.server.ts';
import { applyGesture } from './apply-gesture.server.ts';
import { type Cells, EMPTY_CELLS, type Field } from './columns.ts';
import { findSheet, type SheetRef } from './find-sheet.server.ts';
import { gestureSchema } from './gesture.ts';
import { listGestures } from './gesture-log.server.ts';
import { listCitedHolders } from './list-cited-holders.server.ts';
import { mergeHolders } from './merge-holders.server.ts';
import { openSheet } from './open-sheet.server.ts';
import { readRows } from './read-rows.server.ts';
import { splitRow } from './split-row.server.ts';
import { undoGesture } from './undo-gesture.server.ts';
import { unmergeHolders } from './unmerge-holders.server.ts';

const test = useTestContext();
const author = { userId: randomUUID(), name: 'Inès L.' };
const territoryId = 'nantes';
let sheet: SheetRef;
let second: SheetRef;

beforeEach(async () => {
  const { db, clock } = test.context;
  await db.sheetGesture.deleteMany();
  await db.challenge.deleteMany();
  await db.dataItem.deleteMany();
  await db.dataHolder.deleteMany();
  await db.territory.deleteMany();
  for (const id of ['nantes', 'lyon']) {
    const initiative = { id: `${id}-a`, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
    await db.territory.create({ data: { id, name: id, createdAt: clock.now(), initiatives: { create: initiative } } });
  }
  sheet = await open('Bouger');
  second = await open('Payer moins');
});

async function open(challenge: string): Promise<SheetRef> {
  const { slug } = await openSheet(test.context, { territoryId, initiativeId: 'nantes-a', challenge });
  return findSheet(test.context, { territoryId, slug });
}

async function add(cells: Partial<Cells>, on = sheet): Promise<string> {
  const row = randomUUID();
  const changes = Object.entries(cells).map(([field, after]) => ({
    ...{ row, field: field as Field, after },
    before: EMPTY_CELLS[field as Field],
  }));
  const gesture = gestureSchema.parse({ id: randomUUID(), creates: [{ row }], changes });
  await applyGesture(test.context, { sheet: on, author, gesture });
  return row;
}

const change = (row: string, field: Field, before: string, after: string) =>
  applyGesture(test.context, {
    ...{ sheet, author },
    gesture: gestureSchema.parse({ id: randomUUID(), changes: [{ row, field, before, after }] }),
  });
const holders = async (on = sheet) => (await readRows(test.context.db, on)).map(({ cells }) => cells.holders);
const names = async () => (await listCitedHolders(test.context, { territoryId })).map(({ name }) => name).sort();

describe('two names of one holder', () => {
  const merge = (from: string, into: string, gestureId = randomUUID()) =>
    mergeHolders(test.context, { territoryId, from, into, author, gestureId });

  it('become one in every sheet, and are two again when that is undone, once', async () => {
    await add({ information: 'a', holders: 'S.N.C.F. Mobilités ; Yélo' });
    await add({ information: 'b', holders: 'SNCF' });
    await add({ information: 'c', holders: 'SNCF ; S.N.C.F. Mobilités' }, second);
    const [from, into] = ['S.N.C.F. Mobilités', 'SNCF'] as const;
    const keys = new Map(
      (await listCitedHolders(test.context, { territoryId })).map(({ name, key }) => [name, key] as const),
    );
    const gestureId = randomUUID();
    const merged = await merge(keys.get(from) ?? '', keys.get(into) ?? '', gestureId);
    expect(merged).toEqual({ from, into, rows: 2 });
    expect([await holders(), await holders(second)]).toEqual([['SNCF ; Yélo', 'SNCF'], ['SNCF']]);
    expect(await names()).toEqual(['SNCF', 'Yélo']);

    expect(await unmergeHolders(test.context, { territoryId, gestureId, author })).toEqual({ rows: 2, kept: 0 });
    expect([await holders(), await holders(second)]).toEqual([
      ['S.N.C.F. Mobilités ; Yélo', 'SNCF'],
      ['SNCF ; S.N.C.F. Mobilités'],
    ]);
    expect(await names()).toEqual(['S.N.C.F. Mobilités', 'SNCF', 'Yélo']);
    expect(await unmergeHolders(test.context, { territoryId, gestureId, author })).toEqual({ rows: 0, kept: 2 });
    expect(await names()).toEqual(['S.N.C.F. Mobilités', 'SNCF', 'Yélo']);
    const [row] = await readRows(test.context.db, sheet);
    const history = await itemHistory(test.context, { territoryId, key: row?.key ?? '' });
    expect(history[0]?.fields).toEqual([
      { field: 'holders', before: 'SNCF ; Yélo', after: 'S.N.C.F. Mobilités ; Yélo' },
    ]);
  });

  it('leave alone, when undone, a row that somebody changed since; a keyword finds the names of then', async () => {
    await add({ information: 'a', holders: 'Keolis' });
    const edited = await add({ information: 'b', holders: 'Keolis' });
    await add({ information: 'c', holders: 'Yélo' });
    const gestureId = randomUUID();
    await merge('keolis', 'yelo', gestureId);
    await change(edited, 'holders', 'Yélo', 'Ville');
    expect(await unmergeHolders(test.context, { territoryId, gestureId, author })).toEqual({ rows: 1, kept: 1 });
    expect(await holders()).toEqual(['Keolis', 'Ville', 'Yélo']);
    const found = await test.context.db.dataItem.count({ where: { searchText: { contains: 'keolis' } } });
    expect(found).toBe(1);
  });

  it('must be two, both there; a merge is undone in its territory only', async () => {
    await add({ information: 'a', holders: 'Keolis ; Yélo' });
    await expect(merge('keolis', 'keolis')).rejects.toMatchObject({ code: 'datamap.same-holder' });
    await expect(merge('keolis', 'edf')).rejects.toMatchObject({ code: 'datamap.holder-gone' });
    const gestureId = randomUUID();
    await merge('keolis', 'yelo', gestureId);
    await expect(merge('keolis', 'yelo')).rejects.toMatchObject({ code: 'datamap.holder-gone' });
    await expect(unmergeHolders(test.context, { territoryId: 'lyon', gestureId, author })).rejects.toMatchObject({
      status: 404,
    });
    expect(await holders()).toEqual(['Yélo']);
  });
});

describe('a row that is too broad', () => {
  const split = async (row: string, original: 'keep' | 'replace', pieces: readonly string[]) => {
    const stored = (await readRows(test.context.db, sheet)).find(({ id }) => id === row);
    const gestureId = randomUUID();
    await splitRow(test.context, { sheet, author, itemKey: stored?.key ?? '', gestureId, pieces, original });
    return gestureId;
  };
  const data = async () => (await readRows(test.context.db, sheet)).map(({ cells }) => cells.data);
  const PIECES = ['durée', 'cours payés', 'cours pris'];

  it('is followed by its precise data, which say otherwise the same, and is undone at once', async () => {
    const row = await add({ information: 'Mon forfait', data: 'tout', holders: 'Club', personal: 'yes', postIt: 'n' });
    await add({ information: 'Après', data: 'x' });
    const gestureId = await split(row, 'keep', PIECES);
    expect(await data()).toEqual(['tout', ...PIECES, 'x']);
    const [, piece] = await readRows(test.context.db, sheet);
    expect(piece).toMatchObject({
      splitFrom: row,
      cells: { information: 'Mon forfait', holders: 'Club', personal: 'yes', postIt: '' },
    });
    await undoGesture(test.context, { sheet, author, gestureId });
    expect(await data()).toEqual(['tout', 'x']);
  });

  it('becomes its first precise data when asked, under its own key; undone, it is broad again', async () => {
    const row = await add({ information: 'Mon forfait', data: 'tout' });
    const [before] = await readRows(test.context.db, sheet);
    const gestureId = await split(row, 'replace', PIECES);
    expect(await data()).toEqual(PIECES);
    expect((await readRows(test.context.db, sheet))[0]?.key).toBe(before?.key);
    await undoGesture(test.context, { sheet, author, gestureId });
    expect(await data()).toEqual(['tout']);
  });

  it('needs two pieces, and a row of this sheet', async () => {
    const row = await add({ information: 'Mon forfait', data: 'tout' });
    await expect(split(row, 'keep', ['durée'])).rejects.toMatchObject({ code: 'datamap.split-few' });
    const other = await add({ information: 'Ailleurs' }, second);
    await expect(split(other, 'keep', PIECES)).rejects.toMatchObject({ status: 404 });
    const [elsewhere] = await readRows(test.context.db, second);
    const input = { sheet, author, gestureId: randomUUID(), pieces: PIECES, original: 'keep' as const };
    await expect(splitRow(test.context, { ...input, itemKey: elsewhere?.key ?? '' })).rejects.toMatchObject({
      status: 404,
    });
    expect(await data()).toEqual(['tout']);
  });
});

describe('undo in two tabs of one person', () => {
  it('reaches the gestures of both, and never overwrites what the other tab wrote since', async () => {
    const row = await add({ information: 'a', data: 'un' });
    await change(row, 'data', 'un', 'onglet 1');
    await change(row, 'data', 'onglet 1', 'onglet 2');
    const marks = await listGestures(test.context, { sheet, userId: author.userId });
    const [, first, last] = marks.map(({ id }) => id);
    // The first tab knows only its own gesture: what the second tab wrote stays, and is told.
    const early = await undoGesture(test.context, { sheet, author, gestureId: first ?? '' });
    expect(early.left).toMatchObject([{ reason: 'changed', theirs: 'onglet 2', yours: 'un' }]);
    await undoGesture(test.context, { sheet, author, gestureId: last ?? '' });
    const [now] = await readRows(test.context.db, sheet);
    expect(now?.cells.data).toBe('onglet 1');
  });
});
