import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { acceptImport } from '../accept-import.server.ts';
import { editItem } from '../edit-item.server.ts';
import { findImport } from '../find-import.server.ts';
import { getItem } from '../get-item.server.ts';
import { undoImport } from '../undo-import.server.ts';
import { listImportRows } from './list-import-rows.server.ts';
import { readAgain, receiveImport, SMALL } from './receive-import.server.ts';
import { saveDecisions } from './save-decisions.server.ts';

const test = useTestContext();
const territoryId = 'nantes';
const WHERE = { territoryId, initiativeId: 'nantes-energie' };
const INES = { userId: randomUUID(), name: 'Inès L.' };
const HEAD = 'Défi;Information;Données;Détenteurs;Accès';

beforeEach(async () => {
  const { db, clock } = test.context;
  for (const table of [db.sheetImport, db.dataItem, db.dataHolder, db.importMapping] as { deleteMany(): unknown }[])
    await table.deleteMany();
  await db.territory.deleteMany();
  const initiative = { id: 'nantes-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
  await db.territory.create({
    data: { id: territoryId, name: 'Nantes', createdAt: clock.now(), initiatives: { create: initiative } },
  });
});

const receive = async (content: string | Uint8Array, fileName = 'atelier.csv') =>
  (
    await receiveImport(test.context, {
      ...WHERE,
      fileName,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    })
  ).importId;
const accept = (importId: string) => acceptImport(test.context, { territoryId, importId, merges: 'all' });
const bring = async (lines: string[], fileName?: string) => {
  const importId = await receive([HEAD, ...lines].join('\n'), fileName);
  return { importId, ...(await accept(importId)) };
};
const seen = (importId: string) => findImport(test.context, { territoryId, importId });
const card = (key: string) => getItem(test.context, { territoryId, key });
const all = () =>
  test.context.db.dataItem.findMany({ orderBy: { position: 'asc' }, select: { information: true, data: true } });

describe('importing again', () => {
  const FIRST = ['Réduire;Mon contrat;Puissance;EDF;facile', 'Réduire;Le temps;Température;Météo-France;moyen'];

  it('updates what changed in the workbook, adds what is new, keeps what it no longer names', async () => {
    await bring(FIRST);
    const importId = await receive(
      [HEAD, 'Réduire;Mon contrat;Puissance et option;EDF;difficile', 'Rénover;Mon logement;Surface;Notaire;'].join(
        '\n',
      ),
    );
    const { summary, toDo } = await seen(importId);
    expect(summary?.counts).toEqual({ new: 1, changed: 1, conflict: 0, unchanged: 0, doubtful: 0 });
    expect(summary?.absent).toEqual({ count: 1, first: [{ key: 'reduire--le-temps', title: 'Le temps' }] });
    expect(toDo).toBe(2);
    const [changed] = await listImportRows(test.context, { territoryId, importId, view: 'changed', page: 1 });
    expect(changed?.changes).toEqual([
      { field: 'data', before: 'Puissance', after: 'Puissance et option', conflict: false },
      { field: 'access', before: 'easy', after: 'hard', conflict: false },
    ]);
    expect(await accept(importId)).toEqual({ created: 1, updated: 1, left: 0 });
    expect(await all()).toEqual([
      { information: 'Mon contrat', data: 'Puissance et option' },
      { information: 'Le temps', data: 'Température' },
      { information: 'Mon logement', data: 'Surface' },
    ]);
    const edits = await test.context.db.dataItemEdit.findMany({ orderBy: { id: 'asc' } });
    expect(edits.map(({ field, byName, gesture }) => [field, byName, gesture])).toEqual([
      ['data', 'atelier.csv', importId],
      ['access', 'atelier.csv', importId],
    ]);
  });

  it('tells an edit made here as a conflict, and overwrites it only when somebody says so', async () => {
    await bring(FIRST);
    const key = 'reduire--mon-contrat';
    const edited = await card(key);
    const content = { ...edited, data: 'Puissance souscrite', holders: ['EDF'] };
    await editItem(test.context, { territoryId, key, version: 1, content, author: INES });

    const same = await receive([HEAD, ...FIRST].join('\n'), 'copie.csv');
    expect((await seen(same)).summary?.counts).toMatchObject({ unchanged: 2, conflict: 0 });

    const next = [HEAD, 'Réduire;Mon contrat;Puissance en kVA;EDF;difficile'].join('\n');
    const importId = await receive(next);
    const [row] = await listImportRows(test.context, { territoryId, importId, view: 'questions', page: 1 });
    expect(row?.changes.map(({ field, before, conflict }) => [field, before, conflict])).toEqual([
      ['data', 'Puissance souscrite', true],
      ['access', 'easy', false],
    ]);
    await accept(importId);
    expect(await card(key)).toMatchObject({ data: 'Puissance souscrite', access: 'hard' });

    const again = await receive(next.replace('kVA', 'kW'));
    const decisions = new Map([[0, 'theirs'] as const]);
    await saveDecisions(test.context, { territoryId, importId: again, decisions, merges: [] });
    await accept(again);
    expect(await card(key)).toMatchObject({ data: 'Puissance en kW' });
    await undoImport(test.context, { territoryId, importId: again });
    expect(await card(key)).toMatchObject({ data: 'Puissance souscrite', access: 'hard' });
  });

  it('never empties a card with a blank cell, and finds a row whose information was reworded', async () => {
    await bring(FIRST);
    const { updated, created } = await bring(['Réduire;Mon contrat d’énergie;Puissance;;', FIRST[1] ?? '']);
    expect({ updated, created }).toEqual({ updated: 1, created: 0 });
    expect(await card('reduire--mon-contrat')).toMatchObject({
      information: 'Mon contrat d’énergie',
      holders: [{ name: 'EDF' }],
      access: 'easy',
    });
  });

  it('is undone: new cards go, changed cells say what they said, later edits stay', async () => {
    await bring(FIRST);
    const { importId } = await bring([
      'Réduire;Mon contrat;Puissance 2;Enedis;difficile',
      'Réduire;Le temps;Vent;Météo-France;moyen',
      'Rénover;Surface;m2;Notaire;',
    ]);
    const key = 'reduire--le-temps';
    const now = await card(key);
    await editItem(test.context, {
      ...{ territoryId, key, version: now.version },
      content: { ...now, data: 'Vent et pluie', holders: ['Météo-France'] },
      author: INES,
    });
    const undone = await undoImport(test.context, { territoryId, importId });
    expect(undone).toMatchObject({ removed: 1, restored: 1, kept: [] });
    expect(await card('reduire--mon-contrat')).toMatchObject({
      data: 'Puissance',
      access: 'easy',
      holders: [{ name: 'EDF' }],
    });
    expect(await card(key)).toMatchObject({ data: 'Vent et pluie' });
    expect(await all()).toHaveLength(2);
  });

  it('can put a changed row beside the card instead', async () => {
    await bring(FIRST);
    const importId = await receive([HEAD, 'Réduire;Mon contrat;Autre chose;EDF;facile'].join('\n'));
    const decisions = new Map([[0, 'add'] as const]);
    await saveDecisions(test.context, { territoryId, importId, decisions, merges: [] });
    expect(await accept(importId)).toMatchObject({ created: 1, updated: 0 });
    expect(await card('reduire--mon-contrat-2')).toMatchObject({ data: 'Autre chose' });
  });
});

describe('a workbook as found', () => {
  it('can be read as a person says, and is read so the next time', async () => {
    const table = (rows: string) => `Ce que je cherche;Chez qui;Remarque\n${rows}`;
    const importId = await receive(table('Mon contrat;EDF;x'));
    const { summary } = await seen(importId);
    expect(summary?.sheets[0]).toMatchObject({ headingsRow: null, rows: 0, readAs: 'found' });
    const choice = {
      take: true,
      headingsRow: 1,
      roles: { '0': 'information', '1': 'holders' },
      challenge: 'Payer moins',
    };
    await readAgain(test.context, { territoryId, importId, choices: { sheets: { atelier: choice }, hidden: 'take' } });
    const [row] = await listImportRows(test.context, { territoryId, importId, view: 'new', page: 1 });
    expect(row?.content).toMatchObject({
      challenge: 'Payer moins',
      information: 'Mon contrat',
      holders: ['EDF'],
      accessNote: 'x',
    });
    const later = await seen(await receive(table('Mon logement;Notaire;y'), 'mai.csv'));
    expect(later.summary?.sheets[0]).toMatchObject({ headingsRow: 1, rows: 1, readAs: 'remembered' });
  });

  it('tells what it hides, keeps the notes of its cells, and leaves the hidden parts when asked', async () => {
    const workbook = new ExcelJS.Workbook();
    const page = workbook.addWorksheet('Se chauffer');
    page.addRow(['Information', 'Données', 'Détenteurs', null, 'Brouillon']);
    page.mergeCells('C1:D1');
    page.addRow(['Ma facture', 'Montant', 'EDF', 'Engie', 'z']);
    page.addRow(['Mon brouillon', 'Rien', '?', null, null]).hidden = true;
    page.getCell('B2').note = 'À demander à Claire';
    page.getColumn(5).hidden = true;
    workbook.addWorksheet('Archive', { state: 'hidden' }).addRows([
      ['Information', 'Données'],
      ['Vieille idée', 'x'],
    ]);
    const importId = await receive(new Uint8Array(await workbook.xlsx.writeBuffer()), 'hiver.xlsx');
    const before = await seen(importId);
    expect(before.summary?.hidden).toEqual({ sheets: ['Archive'], rows: 1, columns: 1 });
    expect(before.summary?.counts.new).toBe(3);
    await readAgain(test.context, { territoryId, importId, choices: { sheets: {}, hidden: 'leave' } });
    const rows = await listImportRows(test.context, { territoryId, importId, view: 'new', page: 1 });
    expect(rows.map(({ content }) => [content.information, content.holders, content.accessNote])).toEqual([
      ['Ma facture', ['EDF', 'Engie'], 'À demander à Claire'],
    ]);
  });

  it('with many rows is handed to a task', async () => {
    const started: [string, object][] = [];
    const tasks = {
      start: async (kind: string, input: object) => {
        started.push([kind, input]);
        return '00000000-0000-4000-8000-000000000001';
      },
    };
    const lines = Array.from({ length: SMALL.rows + 1 }, (_, i) => `Défi;Fait ${i};Donnée ${i};Ville;`);
    const { importId } = await receiveImport(
      { ...test.context, tasks },
      { ...WHERE, fileName: 'grand.csv', bytes: strToU8([HEAD, ...lines].join('\n')) },
    );
    expect(started).toEqual([['datamap.read-import', { territoryId, importId }]]);
    expect((await seen(importId)).state).toBe('reading');
  });
});
