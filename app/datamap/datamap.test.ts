import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { importDatablitz } from '../../seeds/datablitz/datablitz.ts';
import { NANTES_ENERGIE } from '../../seeds/datablitz/nantes-energie.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { acceptImport } from './accept-import.server.ts';
import { CONTENT_FIELDS } from './datablitz/model.ts';
import { readDatablitz } from './datablitz/read-datablitz.ts';
import { declareUses } from './declare-uses.server.ts';
import { discardImport } from './discard-import.server.ts';
import { editItem } from './edit-item.server.ts';
import { exportItems } from './export-items.server.ts';
import { readFilters } from './filters.ts';
import { findImport } from './find-import.server.ts';
import { saveFirstUse } from './first-uses/save-first-use.server.ts';
import { getItem } from './get-item.server.ts';
import { listImportRows } from './importing/list-import-rows.server.ts';
import { saveDecisions } from './importing/save-decisions.server.ts';
import { itemHistory } from './item-history.server.ts';
import { listItems } from './list-items.server.ts';
import { mapItems } from './map-items.server.ts';
import { previewImport } from './preview-import.server.ts';
import { undoImport } from './undo-import.server.ts';

const test = useTestContext();
const NANTES = { territoryId: 'nantes', initiativeId: 'nantes-energie' };
const CLAIRE = { userId: randomUUID(), name: 'Claire D.' };
const LYON = { territoryId: 'lyon', initiativeId: 'lyon-social' };

const SHEET = strToU8(
  [
    'Défi;Information;Données;Détenteurs;Accès;Personnelle ?',
    'Réduire;Mon contrat;Puissance;Enedis;facile;oui',
    'Réduire;Mon contrat;Option;ENEDIS;moyen;oui',
    'Réduire;Le temps qu’il fait;Température;Météo-France;facile;non',
    'Rénover;Mon logement;Surface 100_%;Notaire / Énédis;;',
    'Rénover;Mon logement;Surface 100_%;Notaire / Enedis;;',
    'Rénover;À voir;Étiquette;?;espace client;',
  ].join('\n'),
);

async function preview(where = NANTES, bytes: Uint8Array = SHEET, fileName = 'atelier.csv') {
  return (await previewImport(test.context, { ...where, fileName, bytes })).importId;
}

async function accept(importId: string, where = NANTES) {
  return acceptImport(test.context, { territoryId: where.territoryId, importId, merges: 'all' });
}

const list = (query = '', territoryId = 'nantes') =>
  listItems(test.context, { territoryId, filters: readFilters(new URLSearchParams(query)) });
const keys = async (query = '') => (await list(query)).items.map(({ key }) => key);

beforeEach(async () => {
  const { db, clock } = test.context;
  await db.sheetImport.deleteMany();
  await db.dataItem.deleteMany();
  await db.dataHolder.deleteMany();
  await db.territory.deleteMany();
  for (const { territoryId, initiativeId } of [NANTES, LYON]) {
    const initiative = { id: initiativeId, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
    await db.territory.create({
      data: { id: territoryId, name: territoryId, createdAt: clock.now(), initiatives: { create: initiative } },
    });
  }
});

describe('a preview', () => {
  it('makes no card, and is the same one for the same file', async () => {
    const importId = await preview();
    expect(await preview()).toBe(importId);
    expect(await test.context.db.dataItem.count()).toBe(0);
    const found = await findImport(test.context, { territoryId: 'nantes', importId });
    expect(found).toMatchObject({ fileName: 'atelier.csv', state: 'preview', toDo: 5 });
    expect(found.summary?.counts).toEqual({ new: 6, changed: 0, conflict: 0, unchanged: 0, doubtful: 2 });
    const view = { territoryId: 'nantes', importId, page: 1 };
    const doubtful = await listImportRows(test.context, { ...view, view: 'questions' });
    expect(doubtful.map(({ row, reasons, decision }) => [row, reasons, decision])).toEqual([
      [6, ['duplicate-row'], 'leave'],
      [7, ['holder-missing', 'access-unclear'], 'take'],
    ]);
    expect(found.summary?.merges).toEqual([{ into: 'Enedis', variants: ['ENEDIS', 'Énédis'] }]);
  });

  it('of the same file again would change nothing but for the row left aside', async () => {
    await accept(await preview());
    const again = await findImport(test.context, { territoryId: 'nantes', importId: await preview() });
    expect(again.summary?.counts).toEqual({ new: 1, changed: 0, conflict: 0, unchanged: 5, doubtful: 1 });
    expect(again.toDo).toBe(0);
  });

  it('belongs to one territory', async () => {
    const importId = await preview();
    for (const act of [findImport, discardImport, undoImport]) {
      await expect(act(test.context, { territoryId: 'lyon', importId })).rejects.toBeDefined();
    }
    await expect(acceptImport(test.context, { territoryId: 'lyon', importId, merges: [] })).rejects.toMatchObject({
      status: 404,
    });
    await expect(preview({ territoryId: 'lyon', initiativeId: 'nantes-energie' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is answered once', async () => {
    const importId = await preview();
    await accept(importId);
    await expect(accept(importId)).rejects.toMatchObject({ code: 'datamap.import-closed' });
    await expect(discardImport(test.context, { territoryId: 'nantes', importId })).rejects.toMatchObject({
      code: 'datamap.import-closed',
    });
    expect(await test.context.db.dataItem.count()).toBe(5);
  });

  it('leaves nothing behind when the file cannot be read', async () => {
    await expect(preview(NANTES, strToU8('a;b\n1;2'))).rejects.toMatchObject({ code: 'datamap.no-headings' });
    expect(await test.context.db.sheetImport.count()).toBe(0);
  });
});

describe('accepting', () => {
  it('makes cards with stable keys, merged holders and their origin', async () => {
    expect(await accept(await preview())).toEqual({ created: 5, updated: 0, left: 1 });
    expect(await keys()).toEqual([
      'reduire--mon-contrat',
      'reduire--mon-contrat-2',
      'reduire--le-temps-qu-il-fait',
      'renover--mon-logement',
      'renover--a-voir',
    ]);
    const card = await getItem(test.context, { territoryId: 'nantes', key: 'renover--mon-logement' });
    expect(card).toMatchObject({
      sheet: 'atelier',
      row: 5,
      holders: [{ name: 'Notaire' }, { name: 'Enedis' }],
      access: 'unknown',
      personal: null,
      version: 1,
      origin: { fileName: 'atelier.csv' },
    });
    expect(await test.context.db.dataHolder.count()).toBe(3);
  });

  it('takes the doubtful rows and the merges that were chosen, and no other', async () => {
    const bytes = strToU8('Information;Données;Détenteur\na;b;Nantes Métropole\nc;d;Nantes Metropol\ne;f;?\ng;h;?');
    const importId = await preview(NANTES, bytes);
    const decisions = new Map([
      [2, 'leave'],
      [3, 'take'],
      [99, 'take'],
    ] as const);
    await saveDecisions(test.context, { territoryId: 'nantes', importId, decisions, merges: [] });
    const done = await acceptImport(test.context, { territoryId: 'nantes', importId, merges: [] });
    expect(done).toEqual({ created: 3, updated: 0, left: 1 });
    const { items } = await list();
    expect(items.map(({ information, holders }) => [information, ...holders.map(({ name }) => name)])).toEqual([
      ['a', 'Nantes Métropole'],
      ['c', 'Nantes Metropol'],
      ['g'],
    ]);
  });

  it('numbers keys over imports and starts again after an undo', async () => {
    const first = await preview();
    await accept(first);
    await accept(await preview(NANTES, strToU8('Défi;Information;Données\nRéduire;Mon contrat;Autre'), 'autre.csv'));
    expect((await keys()).at(-1)).toBe('reduire--mon-contrat-3');
    await undoImport(test.context, { territoryId: 'nantes', importId: first });
    await accept(await preview());
    expect(await keys()).toContain('reduire--mon-contrat');
  });

  it('refuses to take nothing', async () => {
    const importId = await preview(NANTES, strToU8('Information;Données;Détenteur\ne;f;?'));
    const decisions = new Map([[0, 'leave'] as const]);
    await saveDecisions(test.context, { territoryId: 'nantes', importId, decisions, merges: [] });
    await expect(acceptImport(test.context, { territoryId: 'nantes', importId, merges: [] })).rejects.toMatchObject({
      code: 'datamap.nothing-taken',
    });
    expect((await findImport(test.context, { territoryId: 'nantes', importId })).state).toBe('preview');
  });
});

describe('undoing', () => {
  it('removes what nobody touched, keeps and names the rest', async () => {
    const importId = await preview();
    await accept(importId);
    const card = await getItem(test.context, { territoryId: 'nantes', key: 'renover--a-voir' });
    await editItem(test.context, {
      territoryId: 'nantes',
      key: card.key,
      version: 1,
      content: { ...card, holders: ['Syndic'] },
      author: CLAIRE,
    });
    await declareUses(test.context, {
      territoryId: 'nantes',
      source: 'pilot:a',
      uses: [{ itemKey: 'reduire--mon-contrat', href: '/', label: { fr: 'Un pilote', en: 'A pilot' } }],
    });
    const undone = await undoImport(test.context, { territoryId: 'nantes', importId });
    expect(undone).toEqual({
      removed: 3,
      restored: 0,
      kept: [
        { key: 'reduire--mon-contrat', information: 'Mon contrat', reason: 'cited' },
        { key: 'renover--a-voir', information: 'À voir', reason: 'edited' },
      ],
    });
    expect((await test.context.db.dataHolder.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)).toEqual([
      'Enedis',
      'Syndic',
    ]);
    await expect(undoImport(test.context, { territoryId: 'nantes', importId })).rejects.toMatchObject({
      code: 'datamap.not-imported',
    });
  });
});

describe('browsing', () => {
  beforeEach(async () => {
    await accept(await preview());
    await accept(await preview(LYON), LYON);
  });

  it.each([
    ['q=TEMPERATURE', ['reduire--le-temps-qu-il-fait']],
    ['q=contrat enedis', ['reduire--mon-contrat', 'reduire--mon-contrat-2']],
    ['q=0_%25', ['renover--mon-logement']],
    ['q=%25%25', []],
    ['q=___', []],
    ['nature=personnelles', ['reduire--mon-contrat', 'reduire--mon-contrat-2']],
    ['nature=autres', ['reduire--le-temps-qu-il-fait']],
    ['nature=a-preciser', ['renover--mon-logement', 'renover--a-voir']],
    [
      'acces=facile&acces=moyen&defi=Réduire',
      ['reduire--mon-contrat', 'reduire--mon-contrat-2', 'reduire--le-temps-qu-il-fait'],
    ],
    ['acces=a-verifier', ['renover--mon-logement', 'renover--a-voir']],
    ['detenteur=enedis&defi=Rénover', ['renover--mon-logement']],
    ['detenteur=-', ['renover--a-voir']],
    ['detenteur=personne', []],
  ])('%s', async (query, expected) => {
    expect(await keys(query)).toEqual(expected);
  });

  it('counts, pages, and comes back from beyond the last page', async () => {
    expect(await list('page=99')).toMatchObject({ found: 5, all: 5, page: 1, pages: 1 });
    const many = ['Information;Données', ...Array.from({ length: 60 }, (_, i) => `Fait ${i};x`)].join('\n');
    await accept(await preview(NANTES, strToU8(many)));
    expect(await list('q=fait+5&page=2')).toMatchObject({ found: 15, all: 65, page: 1, pages: 1 });
    const last = await list('page=3');
    expect(last.items).toHaveLength(65 - 48);
  });

  it('keeps to its territory', async () => {
    await test.context.db.dataItem.updateMany({ where: { territoryId: 'lyon' }, data: { challenge: 'Lyonnais' } });
    expect(await keys('defi=Lyonnais')).toEqual([]);
    await expect(getItem(test.context, { territoryId: 'nantes', key: 'lyon--rien' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('draws the matrix', async () => {
    const matrix = await mapItems(test.context, {
      territoryId: 'nantes',
      filters: readFilters(new URLSearchParams('detenteur=enedis')),
    });
    expect(matrix.challenges.map(({ name, total }) => [name, total])).toEqual([
      ['Réduire', 3],
      ['Rénover', 2],
    ]);
    expect(matrix.rows.map(({ name, total }) => [name, total])).toEqual([
      ['Enedis', 3],
      ['Météo-France', 1],
      ['Notaire', 1],
      ['', 1],
    ]);
  });
});

describe('editing', () => {
  it('saves once; a second tab sees both versions and loses nothing', async () => {
    await accept(await preview());
    const key = 'reduire--mon-contrat';
    const card = await getItem(test.context, { territoryId: 'nantes', key });
    const content = {
      ...card,
      information: 'Mon contrat d’énergie',
      holders: ['Enedis', 'EDF'],
      access: 'hard' as const,
    };
    expect(await editItem(test.context, { territoryId: 'nantes', key, version: 1, content, author: CLAIRE })).toEqual({
      outcome: 'saved',
    });
    const late = await editItem(test.context, {
      territoryId: 'nantes',
      key,
      version: 1,
      content: { ...content, information: 'Autre' },
      author: CLAIRE,
    });
    expect(late).toMatchObject({
      outcome: 'conflict',
      current: { information: 'Mon contrat d’énergie', version: 2, holders: [{ name: 'Enedis' }, { name: 'EDF' }] },
    });
    expect(await keys('q=edf')).toEqual([key]);
    expect(await itemHistory(test.context, { territoryId: 'nantes', key })).toEqual([
      {
        ...{ by: 'Claire D.', at: test.context.clock.now().toISOString(), made: false },
        fields: [
          { field: 'information', before: 'Mon contrat', after: 'Mon contrat d’énergie' },
          { field: 'holders', before: 'Enedis', after: 'Enedis ; EDF' },
          { field: 'access', before: 'easy', after: 'hard' },
        ],
      },
    ]);
    expect(await itemHistory(test.context, { territoryId: 'lyon', key })).toEqual([]);
    await expect(
      editItem(test.context, { territoryId: 'lyon', key, version: 2, content, author: CLAIRE }),
    ).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('exporting', () => {
  it.each(['xlsx', 'ods', 'csv', 'json'] as const)('gives the same rows back in %s', async (format) => {
    await importDatablitz(test.context, NANTES, NANTES_ENERGIE);
    const file = await exportItems(test.context, { territoryId: 'nantes', format, locale: 'fr' });
    expect(file.fileName).toBe(`datablitz-nantes-2026-11-02.${format}`);
    const again = readDatablitz(await readSpreadsheet(file)).rows;
    const { dataItem } = test.context.db;
    const stored = await dataItem.findMany({
      orderBy: { position: 'asc' },
      include: { holders: { orderBy: { position: 'asc' }, include: { holder: true } } },
    });
    const essence = CONTENT_FIELDS.filter((field) => field !== 'holders');
    expect(again.map((row) => [...essence.map((field) => row[field]), ...row.holders])).toEqual(
      stored.map((row) => [...essence.map((field) => row[field]), ...row.holders.map(({ holder }) => holder.name)]),
    );
  });

  it('describes every column of the CSV file, in its language', async () => {
    await importDatablitz(test.context, NANTES, NANTES_ENERGIE);
    for (const locale of ['fr', 'en'] as const) {
      const csv = await exportItems(test.context, { territoryId: 'nantes', format: 'csv', locale });
      const [head] = (await readSpreadsheet(csv)).sheets[0]?.rows ?? [];
      const { bytes } = await exportItems(test.context, { territoryId: 'nantes', format: 'schema', locale });
      const { fields } = JSON.parse(new TextDecoder().decode(bytes)) as { fields: { name: string }[] };
      expect(fields.map(({ name }) => name)).toEqual(head?.cells);
    }
  });

  it('tells holders, challenges and first uses in sheets that an import leaves alone', async () => {
    await importDatablitz(test.context, NANTES, NANTES_ENERGIE);
    const use = { challenge: 'Réduire', name: 'Coach', pitch: 'Un coach', functions: ['Alerter'], itemKeys: [] };
    await saveFirstUse(test.context, { ...NANTES, id: undefined, version: 0, ...use });
    const file = await exportItems(test.context, { territoryId: 'nantes', format: 'xlsx', locale: 'fr' });
    const book = await readSpreadsheet(file);
    expect(book.sheets.map(({ name }) => name).slice(-3)).toEqual(['Qui détient', 'Défis', 'Premiers usages']);
    expect(book.sheets.at(-1)?.rows.at(-1)?.cells).toEqual(['Coach', 'Un coach', 'Alerter', 'Réduire', '', '']);
    expect(new Set(readDatablitz(book).doubts.map(({ reason }) => reason))).not.toContain('no-headings');
  });

  it('writes a workbook even when there is nothing to write', async () => {
    await test.context.db.firstUse.deleteMany();
    const { bytes } = await exportItems(test.context, { territoryId: 'nantes', format: 'ods', locale: 'en' });
    expect((await readSpreadsheet({ fileName: 'x.ods', bytes })).sheets).toHaveLength(1);
  });
});

describe("the demo's Datablitz", () => {
  it('is understood, with doubts and merges to show, and gives the keys that the pilot cites', async () => {
    expect(await importDatablitz(test.context, NANTES, NANTES_ENERGIE)).toMatchObject({
      created: 50,
      updated: 0,
      left: 2,
    });
    const all = (await test.context.db.dataItem.findMany({ select: { key: true } })).map(({ key }) => key);
    expect(all).toEqual(
      expect.arrayContaining([
        'reduire-mes-consommations--ma-consommation-d-electricite-demi-heure-par-demi-heure',
        'reduire-mes-consommations--ma-consommation-d-electricite-jour-par-jour',
        'reduire-mes-consommations--ma-consommation-de-gaz-jour-par-jour',
        'reduire-mes-consommations--mon-contrat-d-electricite',
        'reduire-mes-consommations--ma-puissance-maximale',
        'bien-renover-mon-logement--les-caracteristiques-de-mon-logement',
        'bien-renover-mon-logement--les-travaux-deja-faits-et-leur-cout',
      ]),
    );
    const [made] = await test.context.db.sheetImport.findMany();
    const { summary } = await findImport(test.context, { territoryId: 'nantes', importId: made?.id ?? '' });
    expect(summary?.merges.map(({ into }) => into)).toEqual(
      expect.arrayContaining(['Enedis', 'Nantes Métropole', 'ADEME', 'Mon téléphone']),
    );
    const rows = await test.context.db.importRow.findMany({ select: { reasons: true } });
    expect(rows.flatMap(({ reasons }) => reasons)).toEqual(
      expect.arrayContaining(['only-post-it', 'access-unclear', 'personal-unclear', 'duplicate-row']),
    );
  });
});

const CATALOGUE = '../shared/data/inventories/mesinfos_tableau_data.csv';
describe.skipIf(!existsSync(CATALOGUE))('the catalogue of the MesInfos pilot', () => {
  it('gives 479 cards', async () => {
    const importId = await preview(NANTES, readFileSync(CATALOGUE), 'mesinfos_tableau_data.csv');
    expect(await accept(importId)).toEqual({ created: 479, updated: 0, left: 0 });
    const matrix = await mapItems(test.context, { territoryId: 'nantes', filters: readFilters(new URLSearchParams()) });
    expect(matrix.rows.map(({ name, total }) => [name, total])).toEqual([
      ['EDF', 115],
      ['Maif', 98],
      ['Cozy', 216],
      ['Orange', 33],
      ['AXA', 4],
      ['Qwant', 9],
      ['', 4],
    ]);
    expect(await list('acces=facile')).toMatchObject({ found: 479, pages: 20 });
  });
});
