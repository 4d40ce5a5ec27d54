import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { declareUses } from '../declare-uses.server.ts';
import { applyGesture } from './apply-gesture.server.ts';
import { type Cells, EMPTY_CELLS, type Field } from './columns.ts';
import { findSheet, type SheetRef } from './find-sheet.server.ts';
import { type Gesture, gestureSchema } from './gesture.ts';
import { type Author, listGestures } from './gesture-log.server.ts';
import { listSheets } from './list-sheets.server.ts';
import { openSheet } from './open-sheet.server.ts';
import { readRows } from './read-rows.server.ts';
import { redoGesture, undoGesture } from './undo-gesture.server.ts';

const test = useTestContext();
const INES: Author = { userId: randomUUID(), name: 'Inès L.' };
const PAUL: Author = { userId: randomUUID(), name: 'Paul M.' };
let sheet: SheetRef;

beforeEach(async () => {
  const { db, clock } = test.context;
  await db.sheetGesture.deleteMany();
  await db.challenge.deleteMany();
  await db.dataItemUse.deleteMany();
  await db.dataItem.deleteMany();
  await db.dataHolder.deleteMany();
  await db.territory.deleteMany();
  for (const id of ['nantes', 'lyon']) {
    const initiative = { id: `${id}-a`, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
    await db.territory.create({ data: { id, name: id, createdAt: clock.now(), initiatives: { create: initiative } } });
  }
  sheet = await open('nantes', 'Maîtriser son budget');
});

async function open(territoryId: string, challenge: string): Promise<SheetRef> {
  const { slug } = await openSheet(test.context, { territoryId, initiativeId: `${territoryId}-a`, challenge });
  return findSheet(test.context, { territoryId, slug });
}

const gesture = (given: Partial<Gesture>): Gesture => gestureSchema.parse({ id: randomUUID(), ...given });
const act = (author: Author, given: Partial<Gesture>, on = sheet) =>
  applyGesture(test.context, { sheet: on, author, gesture: gesture(given) });

async function addRow(cells: Partial<Cells>, author = INES, id = randomUUID()): Promise<string> {
  const changes = Object.entries(cells).map(([field, after]) => ({
    ...{ row: id, field: field as Field, after },
    before: ['access', 'personal'].includes(field) ? 'unknown' : '',
  }));
  await act(author, { creates: [{ row: id }], changes });
  return id;
}

const change = (row: string, field: Field, before: string, after: string) => ({
  changes: [{ row, field, before, after }],
});
const rows = () => readRows(test.context.db, sheet);
const cell = async (row: string, field: Field) => (await rows()).find(({ id }) => id === row)?.cells[field];
const undo = (author: Author, gestureId: string) => undoGesture(test.context, { sheet, author, gestureId });
const redo = (author: Author, gestureId: string) => redoGesture(test.context, { sheet, author, gestureId });
const marks = (author: Author) => listGestures(test.context, { sheet, userId: author.userId });
const lastOf = async (author: Author) => (await marks(author)).at(-1)?.id ?? '';

describe('sheets', () => {
  it('are the challenges, opened once however they are spelt, and counted', async () => {
    expect((await open('nantes', ' maitriser son BUDGET ! ')).slug).toBe(sheet.slug);
    await addRow({ information: 'Ce que je paie', personal: 'yes', holders: 'Yélo ; SNCF' });
    await addRow({ information: 'Le prix des autres solutions', personal: 'no', holders: 'SNCF' });
    expect(await listSheets(test.context, { territoryId: 'nantes' })).toEqual([
      {
        ...{ slug: 'maitriser-son-budget', title: 'Maîtriser son budget', initiativeId: 'nantes-a' },
        ...{ rows: 2, personal: 1, holders: 2, changedAt: test.context.clock.now().toISOString() },
      },
    ]);
    await expect(
      openSheet(test.context, { territoryId: 'nantes', initiativeId: 'lyon-a', challenge: 'x' }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(open('nantes', '  ')).rejects.toMatchObject({ code: 'datamap.challenge-empty' });
  });

  it('stay when their last row goes', async () => {
    await test.context.db.challenge.deleteMany();
    const row = await addRow({ information: 'Seule' });
    await act(INES, { removes: [{ row, seen: (await rows())[0]?.cells ?? EMPTY_CELLS }] });
    expect(await rows()).toEqual([]);
    expect((await findSheet(test.context, { territoryId: 'nantes', slug: sheet.slug })).title).toBe(sheet.title);
  });
});

describe('a gesture', () => {
  it('makes rows with a key of their own, and is done once however often it is sent', async () => {
    const row = randomUUID();
    const sent = gesture({ creates: [{ row }], ...change(row, 'information', '', 'Ce que je paie') });
    for (let times = 0; times < 3; times += 1) {
      const outcome = await applyGesture(test.context, { sheet, author: INES, gesture: sent });
      expect(outcome).toMatchObject({
        left: [],
        gone: [],
        rows: [{ id: row, cells: { information: 'Ce que je paie' } }],
      });
    }
    expect(await rows()).toMatchObject([{ key: 'maitriser-son-budget--ce-que-je-paie' }]);
    expect(await marks(INES)).toEqual([{ id: sent.id, undone: false }]);
  });

  it('at the same moment from two pages makes it once', async () => {
    const row = randomUUID();
    const sent = gesture({ creates: [{ row }], ...change(row, 'information', '', 'Ce que je paie') });
    const both = [1, 2].map(() => applyGesture(test.context, { sheet, author: INES, gesture: sent }));
    for (const outcome of await Promise.all(both)) expect(outcome.left).toEqual([]);
    expect(await rows()).toHaveLength(1);
  });

  it('says in words that a spreadsheet would use what the cell keeps as a key', async () => {
    const row = await addRow({ information: 'a', access: 'Facile', personal: 'oui', holders: 'Yélo, SNCF' });
    expect(await cell(row, 'access')).toBe('easy');
    expect(await cell(row, 'holders')).toBe('Yélo ; SNCF');
    const item = await test.context.db.dataItem.findUniqueOrThrow({ where: { id: row } });
    expect(item).toMatchObject({ access: 'easy', personal: true, searchText: expect.stringContaining('yelo') });
  });

  it('in another cell of the row stands in nobody’s way', async () => {
    const row = await addRow({ information: 'a', data: 'b' });
    const outcomes = await Promise.all([
      act(INES, change(row, 'information', 'a', 'A')),
      act(PAUL, change(row, 'data', 'b', 'B')),
    ]);
    expect(outcomes.flatMap(({ left }) => left)).toEqual([]);
    expect((await rows())[0]).toMatchObject({
      cells: { information: 'A', data: 'B' },
      touched: { information: { by: 'Inès L.' }, data: { by: 'Paul M.' } },
    });
  });

  it('on a cell that somebody changed meanwhile is told with both texts; one of two writers wins', async () => {
    const row = await addRow({ data: 'Factures' });
    const outcomes = await Promise.all([
      act(INES, change(row, 'data', 'Factures', 'Factures de garage')),
      act(PAUL, change(row, 'data', 'Factures', 'Factures, date')),
    ]);
    const left = outcomes.flatMap((outcome) => outcome.left);
    const stands = await cell(row, 'data');
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({ reason: 'changed', row, field: 'data', theirs: stands });
    expect(new Set([stands, left[0]?.yours])).toEqual(new Set(['Factures de garage', 'Factures, date']));
    const loser = left[0]?.by === 'Paul M.' ? INES : PAUL;
    const again = await act(loser, change(row, 'data', stands ?? '', left[0]?.yours ?? ''));
    expect(again.left).toEqual([]);
    expect(await cell(row, 'data')).toBe(left[0]?.yours);
  });

  it('that both make alike is no conflict', async () => {
    const row = await addRow({ data: 'Factures' });
    await act(INES, change(row, 'data', 'Factures', 'Factures de garage'));
    expect((await act(PAUL, change(row, 'data', 'Factures', 'Factures de garage'))).left).toEqual([]);
  });

  it('twenty writers of twenty cells lose nothing', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, at) => addRow({ information: `Info ${at}` })));
    await Promise.all(ids.map((row, at) => act(at % 2 ? INES : PAUL, change(row, 'holders', '', `Détenteur ${at}`))));
    expect((await rows()).map(({ cells }) => cells.holders).toSorted()).toEqual(
      ids.map((_, at) => `Détenteur ${at}`).toSorted(),
    );
    expect(new Set((await rows()).map(({ position }) => position)).size).toBe(20);
  });

  it('keeps to its territory and its sheet', async () => {
    const row = await addRow({ information: 'a' });
    const lyon = await open('lyon', 'Maîtriser son budget');
    expect((await act(PAUL, change(row, 'information', 'a', 'b'), lyon)).left).toMatchObject([
      { reason: 'gone', theirs: '' },
    ]);
    await expect(act(PAUL, { creates: [{ row }] }, lyon)).rejects.toMatchObject({ status: 404 });
    expect((await act(PAUL, { removes: [{ row, seen: EMPTY_CELLS }] }, lyon)).gone).toEqual([row]);
    const mine = await lastOf(INES);
    await expect(undoGesture(test.context, { sheet: lyon, author: INES, gestureId: mine })).rejects.toMatchObject({
      status: 404,
    });
    await expect(undo(PAUL, mine)).rejects.toMatchObject({ status: 404 });
    expect(await cell(row, 'information')).toBe('a');
  });
});

describe('removing a row', () => {
  it('that somebody changed since is told and not done', async () => {
    const row = await addRow({ information: 'a' });
    const seen = (await rows())[0]?.cells ?? EMPTY_CELLS;
    await act(PAUL, change(row, 'data', '', 'b'));
    const outcome = await act(INES, { removes: [{ row, seen }] });
    expect(outcome.left).toMatchObject([{ reason: 'edited', row, theirs: 'a', by: 'Paul M.' }]);
    expect(await rows()).toHaveLength(1);
  });

  it('that a pilot cites is refused', async () => {
    const row = await addRow({ information: 'a' });
    const [made] = await rows();
    const label = { fr: 'Un pilote', en: 'A pilot' };
    await declareUses(test.context, {
      territoryId: 'nantes',
      source: 'pilot:x',
      uses: [{ itemKey: made?.key ?? '', href: '/', label }],
    });
    expect((await act(INES, { removes: [{ row, seen: made?.cells ?? EMPTY_CELLS }] })).left).toMatchObject([
      { reason: 'cited' },
    ]);
  });

  it('is undone with its key, holders and log; a change made meanwhile is told, and may bring the row back', async () => {
    const row = await addRow({ information: 'a', holders: 'Yélo ; SNCF' });
    const [before] = await rows();
    await act(INES, { removes: [{ row, seen: before?.cells ?? EMPTY_CELLS }] });
    const late = await act(PAUL, change(row, 'data', '', 'b'));
    expect(late.left).toMatchObject([{ reason: 'gone', row, yours: 'b', by: 'Inès L.' }]);
    const revived = await act(PAUL, { ...change(row, 'data', '', 'b'), revive: true });
    expect(revived).toMatchObject({ left: [], gone: [] });
    expect(await rows()).toMatchObject([
      { key: before?.key, cells: { information: 'a', data: 'b', holders: 'Yélo ; SNCF' } },
    ]);
  });

  it('goes and comes back with undo and redo', async () => {
    const row = await addRow({ information: 'a', holders: 'Yélo' });
    const other = await addRow({ information: 'b' });
    const [before] = await rows();
    await act(INES, { removes: [{ row, seen: before?.cells ?? EMPTY_CELLS }] });
    const removal = await lastOf(INES);
    for (let times = 0; times < 2; times += 1) {
      await undo(INES, removal);
      expect(await rows()).toEqual([before, expect.objectContaining({ id: other })]);
      await redo(INES, removal);
      expect((await rows()).map(({ id }) => id)).toEqual([other]);
    }
  });
});

describe('undo and redo', () => {
  it('take back one person’s gestures, a paste at once, and no one else’s', async () => {
    const first = await addRow({ information: 'a' });
    const pasted = [randomUUID(), randomUUID()];
    await act(INES, {
      creates: pasted.map((row) => ({ row })),
      changes: [
        { row: first, field: 'data', before: '', after: 'collé' },
        ...pasted.map((row) => ({ row, field: 'information' as const, before: '', after: `Ligne ${row}` })),
      ],
    });
    const paste = await lastOf(INES);
    await act(PAUL, change(first, 'information', 'a', 'A'));
    await undo(INES, paste);
    expect(await rows()).toMatchObject([{ cells: { information: 'A', data: '' } }]);
    expect(await marks(INES)).toMatchObject([{ undone: false }, { id: paste, undone: true }]);
    await redo(INES, paste);
    expect(await rows()).toHaveLength(3);
    expect(await cell(first, 'data')).toBe('collé');
    expect(await undo(INES, paste)).toMatchObject({ left: [], gone: expect.arrayContaining(pasted) });
  });

  it('leave and tell a cell that somebody changed since', async () => {
    const row = await addRow({ data: 'a' });
    await act(INES, change(row, 'data', 'a', 'b'));
    const mine = await lastOf(INES);
    await act(PAUL, change(row, 'data', 'b', 'c'));
    const outcome = await undo(INES, mine);
    expect(outcome.left).toMatchObject([
      { reason: 'changed', row, field: 'data', theirs: 'c', yours: 'a', by: 'Paul M.' },
    ]);
    expect(await cell(row, 'data')).toBe('c');
  });

  it('keep a row made here in which somebody else wrote', async () => {
    const row = await addRow({ information: 'a' });
    const mine = await lastOf(INES);
    await act(PAUL, change(row, 'data', '', 'b'));
    expect((await undo(INES, mine)).left).toMatchObject([{ reason: 'edited', row, by: 'Paul M.' }]);
    expect(await rows()).toHaveLength(1);
  });

  it('sent twice are done once; a new gesture forgets what was undone', async () => {
    const row = await addRow({ data: 'a' });
    await act(INES, change(row, 'data', 'a', 'b'));
    const second = await lastOf(INES);
    await undo(INES, second);
    await undo(INES, second);
    expect(await cell(row, 'data')).toBe('a');
    await act(INES, change(row, 'data', 'a', 'z'));
    await redo(INES, second);
    expect(await cell(row, 'data')).toBe('z');
    expect((await marks(INES)).some(({ id }) => id === second)).toBe(false);
  });
});
