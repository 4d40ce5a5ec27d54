import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { isAppError } from '../app-error.ts';
import { readSpreadsheet } from './read-spreadsheet.server.ts';

const read = (fileName: string, bytes: Uint8Array, limits = {}) => readSpreadsheet({ fileName, bytes }, limits);
const csv = (text: string | Uint8Array) => read('liste.csv', typeof text === 'string' ? strToU8(text) : text);
const lines = async (text: string | Uint8Array) =>
  (await csv(text)).sheets[0]?.rows.map((row) => [row.row, ...row.cells]);

async function xlsx(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A small xlsx whose parts can be replaced. */
async function tampered(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(
    await xlsx((workbook) => {
      workbook.addWorksheet('S').addRow(['a', 'b']);
    }),
  );
  change(parts);
  return zipSync(parts);
}

describe('workbooks', () => {
  it('gives text, row numbers, merges, dates, cached formulas and errors', async () => {
    const bytes = await xlsx((workbook) => {
      const page = workbook.addWorksheet('Été');
      page.getCell('A2').value = ' Ligne 1\r\nLigne 2 ';
      page.getCell('B2').value = new Date('2026-11-02T00:00:00Z');
      page.getCell('C2').value = 0.1 + 0.2;
      page.getCell('D2').value = true;
      page.getCell('E2').value = { formula: 'A1', result: 'caché' };
      page.getCell('F2').value = { error: '#REF!' };
      page.getCell('G2').value = { formula: '1+1' } as ExcelJS.CellFormulaValue;
      page.getCell('H2').value = { richText: [{ text: 'ri' }, { text: 'che' }] };
      page.mergeCells('A2:A4');
      page.getCell('B4').value = new Date('2026-11-02T09:30:00Z');
    });
    const [sheet] = (await read('x.xlsx', bytes)).sheets;
    expect(sheet).toEqual({
      name: 'Été',
      rows: [
        {
          row: 2,
          cells: [' Ligne 1\nLigne 2 ', '2026-11-02', '0.3', 'true', 'caché', '', '', 'riche'],
          errors: [5, 6],
        },
        { row: 4, cells: ['', '2026-11-02T09:30:00'], errors: [] },
      ],
      merges: [{ top: 2, bottom: 4, left: 0, right: 0 }],
    });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await xlsx((workbook) => {
      workbook.properties.date1904 = true;
      workbook.addWorksheet('S').addRow([new Date('2026-11-02T00:00:00Z')]);
    });
    expect((await read('x.xlsx', bytes)).sheets[0]?.rows[0]?.cells).toEqual(['2026-11-02']);
  });

  it.each(['ods', 'xls', 'xlsb'] as const)('reads .%s', async (bookType) => {
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['é', '’ € œ'], [], ['12,50', 3]]), 'Données');
    const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType }) as ArrayBuffer);
    const book = await read(`x.${bookType}`, bytes);
    expect(book.sheets.map(({ name, rows }) => [name, rows.map((row) => [row.row, ...row.cells])])).toEqual([
      [
        'Données',
        [
          [1, 'é', '’ € œ'],
          [3, '12,50', '3'],
        ],
      ],
    ]);
  });

  it('keeps a sheet called __proto__', async () => {
    const bytes = await xlsx((workbook) => {
      workbook.addWorksheet('__proto__').addRow(['a']);
      workbook.addWorksheet('constructor').addRow(['b']);
    });
    expect((await read('x.xlsx', bytes)).sheets.map(({ name, rows }) => [name, rows[0]?.cells])).toEqual([
      ['__proto__', ['a']],
      ['constructor', ['b']],
    ]);
    expect(Object.prototype).not.toHaveProperty('!data');
  });

  it('is not impressed by a sheet that claims a million rows and sixteen thousand columns', async () => {
    const bytes = await tampered((parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = new TextDecoder().decode(parts[name]);
      parts[name] = strToU8(
        xml
          .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>')
          .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      );
    });
    const started = performance.now();
    const [sheet] = (await read('x.xlsx', bytes)).sheets;
    expect(sheet?.rows).toEqual([{ row: 1, cells: ['a', 'b'], errors: [] }]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('files that are refused', () => {
  const garbage = new Uint8Array(3000).map((_, i) => (i * 7919) % 256);

  it.each([
    ['an empty file', 'x.xlsx', new Uint8Array(), 'empty'],
    ['text called .xlsx', 'x.xlsx', strToU8('Information;Données'), 'not-a-spreadsheet'],
    ['a page called .xls', 'x.xls', strToU8('<html><table><tr><td>1</td></tr></table>'), 'not-a-spreadsheet'],
    ['a page called .csv', 'x.csv', strToU8('\n<!DOCTYPE html><p>1'), 'not-a-spreadsheet'],
    ['JSON called .csv', 'x.csv', strToU8('[{"a": 1}]'), 'not-a-spreadsheet'],
    ['bytes called .csv', 'x.csv', garbage, 'not-a-spreadsheet'],
    ['bytes called .xlsx', 'x.xlsx', garbage, 'corrupted'],
    ['an archive of something else', 'x.xlsx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-spreadsheet'],
    [
      'half a container',
      'x.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]),
      'corrupted',
    ],
    [
      'an encrypted ods',
      'x.ods',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
      'encrypted',
    ],
    ['an open quotation mark', 'x.csv', strToU8('a;b\n1;2\n3;"4\n5;6'), 'csv-quote'],
  ])('%s', async (_, name, bytes, reason) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ code: `spreadsheet.${reason}` });
  });

  it('an encrypted xlsx', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', strToU8('secret'));
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Uint8Array.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    const bytes = new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as number[]);
    await expect(read('x.xlsx', bytes)).rejects.toMatchObject({ code: 'spreadsheet.encrypted' });
  });

  it('every truncation of a workbook, without a crash', async () => {
    const whole = await xlsx((workbook) => {
      workbook.addWorksheet('S').addRow(['a', 'b']);
    });
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      await expect(read('x.xlsx', whole.subarray(0, Math.floor(whole.length * share)))).rejects.toMatchObject({
        code: 'spreadsheet.corrupted',
      });
    }
  });

  it('a bomb, without letting it inflate', async () => {
    const bytes = await tampered((parts) => {
      parts['xl/sharedStrings.xml'] = new Uint8Array(24 * 1024 * 1024).fill(0x20);
    });
    expect(bytes.length).toBeLessThan(200_000);
    await expect(read('x.xlsx', bytes, { maxInflatedBytes: 4 * 1024 * 1024 })).rejects.toMatchObject({
      code: 'spreadsheet.too-large-inside',
    });
  });

  it('a bomb whose header says it is small', async () => {
    const bytes = await tampered((parts) => {
      parts['xl/sharedStrings.xml'] = new Uint8Array(2_000_000).fill(0x20);
    });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 2_000_000)
        view.setUint32(at + 24, 10, true);
    }
    await expect(read('x.xlsx', bytes)).rejects.toMatchObject({ code: 'spreadsheet.corrupted' });
  });

  it('too many parts, too many rows, too many bytes', async () => {
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`xl/${i}.xml`, strToU8('x')]));
    await expect(read('x.xlsx', zipSync(parts), { maxZipEntries: 20 })).rejects.toMatchObject({
      code: 'spreadsheet.too-large-inside',
    });
    await expect(read('x.csv', strToU8('a;b\n'.repeat(30)), { maxRows: 20 })).rejects.toMatchObject({
      code: 'spreadsheet.too-many-rows',
      params: { rows: 20 },
    });
    await expect(read('x.csv', new Uint8Array(20), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'spreadsheet.too-large',
    });
  });

  it('work that takes too long, or too much memory', async () => {
    const cells = Array.from({ length: 20 }, (_, i) => `<c r="A${i + 1}" t="inlineStr"><is><t>x</t></is></c>`);
    const bytes = await tampered((parts) => {
      const rows = Array.from(
        { length: 10_000 },
        (_, i) =>
          `<row r="${i + 1}">${cells.join('').replace(/A\d+/g, (ref) => `${String.fromCharCode(64 + (Number(ref.slice(1)) % 26 || 26))}${i + 1}`)}</row>`,
      );
      parts['xl/worksheets/sheet1.xml'] = strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
      );
    });
    await expect(read('x.xlsx', bytes, { maxMilliseconds: 60 })).rejects.toMatchObject({
      code: 'spreadsheet.too-slow',
    });
    await expect(read('x.xlsx', bytes, { maxHeapMegabytes: 16 })).rejects.toMatchObject({
      code: 'spreadsheet.too-large-inside',
    });
  });
});

describe('CSV', () => {
  const text = 'Défi;Données\n« l’été » ; œuvre à 3 €;x';

  it.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`)],
    ['UTF-16 LE without', utf16(text)],
    ['UTF-16 BE with a mark', swap(utf16(`\uFEFF${text}`))],
    ['UTF-16 BE without', swap(utf16(text))],
    ['windows-1252', windows1252(text)],
  ])('in %s', async (_, bytes) => {
    expect(await lines(bytes)).toEqual([
      [1, 'Défi', 'Données'],
      [2, '« l’été » ', ' œuvre à 3 €', 'x'],
    ]);
  });

  it.each([
    [
      'semicolons and decimal commas',
      'a;b\n1,5;2,5\n3,5;4,5',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2,5'],
        [3, '3,5', '4,5'],
      ],
    ],
    [
      'commas and quoted semicolons',
      'a,b\n"x;y",2\n"z;t",3',
      [
        [1, 'a', 'b'],
        [2, 'x;y', '2'],
        [3, 'z;t', '3'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1, 2\t3\n4\t5',
      [
        [1, 'a', 'b'],
        [2, '1, 2', '3'],
        [3, '4', '5'],
      ],
    ],
    [
      'bars',
      'a|b|c\n1|2|3',
      [
        [1, 'a', 'b', 'c'],
        [2, '1', '2', '3'],
      ],
    ],
    [
      'a declared separator',
      'sep=|\na|b;c\n1|2',
      [
        [2, 'a', 'b;c'],
        [3, '1', '2'],
      ],
    ],
    [
      'a preamble and blank lines',
      'Atelier du 9 avril\n\na;b\n;\n1;2',
      [
        [1, 'Atelier du 9 avril'],
        [3, 'a', 'b'],
        [5, '1', '2'],
      ],
    ],
    [
      'records over several lines',
      'a;b\n"1\n2";"3"\n"4"" x";5',
      [
        [1, 'a', 'b'],
        [2, '1\n2', '3'],
        [4, '4" x', '5'],
      ],
    ],
    [
      'a stray quote',
      'a;b\n5" de haut;2',
      [
        [1, 'a', 'b'],
        [2, '5" de haut', '2'],
      ],
    ],
    [
      'leading zeros and decimals',
      'a;b\n007;12,50',
      [
        [1, 'a', 'b'],
        [2, '007', '12,50'],
      ],
    ],
    [
      'Windows and old Mac line ends',
      'a;b\r\n1;2\r3;4',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
  ])('with %s', async (_, content, expected) => {
    expect(await lines(content)).toEqual(expected);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

function swap(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16());
}

function windows1252(text: string): Uint8Array {
  const high: Record<string, number> = { '€': 0x80, '’': 0x92, œ: 0x9c };
  return Uint8Array.from(text, (character) => high[character] ?? character.charCodeAt(0));
}

const REAL = '../shared/data';
describe.skipIf(!existsSync(REAL))('real files', () => {
  const files = ['spreadsheets', 'spreadsheets/derived', 'food', 'inventories']
    .map((folder) => path.join(REAL, folder))
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.json'));

  it('are read or refused with a known reason', { timeout: 120_000 }, async () => {
    for (const file of files) {
      const outcome = await read(path.basename(file), readFileSync(file)).catch((error: unknown) => error);
      if (outcome instanceof Error)
        expect(isAppError(outcome) && outcome.code, file).toMatch(
          /^spreadsheet\.(encrypted|corrupted|not-a-spreadsheet)$/,
        );
    }
  });
});

it('reads a JSON list of texts as the information of a challenge, named by the file in words', async () => {
  const { format, sheets } = await read('defi_mes_trajets.json', strToU8('\uFEFF["Mes horaires", "Mes billets"]'));
  expect(format).toBe('json');
  expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['Défi', 'Information'],
    ['Defi mes trajets', 'Mes horaires'],
    ['Defi mes trajets', 'Mes billets'],
  ]);
});
