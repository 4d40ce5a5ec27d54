import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { tabNames } from '~/platform/spreadsheet/sheet-to-write.ts';
import { writeCsv, writeOds, writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import { clean, cleanLine } from '../text.ts';
import { cleanHolder, distinct } from './holder-names.ts';
import { layOutBlank, layOutSheets, layOutTable } from './lay-out.ts';
import { ACCESS_LEVELS, EXISTENCES, type ItemContent, SOURCES } from './model.ts';
import { readDatablitz } from './read-datablitz.ts';

const piece = fc.constantFrom(
  '=1+1',
  '+33 6',
  '-',
  '@SUM(A1)',
  "'",
  "''=x",
  '"',
  ';',
  ',',
  '\n',
  '\t',
  ' ',
  '  ',
  '<b>&amp;',
  '_x0041_',
  '1e5',
  '007',
  '12,50',
  'TRUE',
  'oui',
  '2026-11-02',
  'é',
  'œuvre',
  '’',
  '€',
  '日本',
  '👩‍👧',
  '\u00a0',
  'Défi : x',
  'Information',
  '#REF!',
  '\u0007',
  '%',
  '[]:*?/\\',
  ' et ',
  '(a, b)',
  'Enedis',
  'GRDF',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const item: fc.Arbitrary<ItemContent> = fc
  .record({
    challenge: text.map(cleanLine),
    postIt: text.map(clean),
    information: text.map(cleanLine),
    data: text.map(clean),
    holders: fc
      .array(
        text.map((name) => cleanHolder(name.replaceAll(';', ''))),
        { maxLength: 3 },
      )
      .map(distinct),
    access: fc.constantFrom(...ACCESS_LEVELS),
    accessNote: text.map(clean),
    personal: fc.constantFrom(true, false, null),
    existence: fc.constantFrom(...EXISTENCES),
    source: fc.constantFrom(...SOURCES),
    theme: text.map(cleanLine),
    whoKnows: text.map(cleanLine),
  })
  .map((row) => ({
    ...row,
    challenge: row.challenge || 'Sans nom',
    information: row.information || (row.data ? '' : 'Mon contrat'),
  }));

async function back(fileName: string, bytes: Uint8Array): Promise<ItemContent[]> {
  const { rows } = readDatablitz(await readSpreadsheet({ fileName, bytes }));
  return rows.map(({ sheet: _sheet, row: _row, ...content }) => content);
}

const grouped = (items: ItemContent[]) =>
  [...new Set(items.map(({ challenge }) => challenge))].flatMap((challenge) =>
    items.filter((one) => one.challenge === challenge),
  );

describe('a sheet exported and imported again', () => {
  const some = fc.array(item, { minLength: 1, maxLength: 25 });
  // Told before the test's own time is up, so that a case found is shown even when making it smaller takes long.
  const options = { numRuns: 8, interruptAfterTimeLimit: 90_000 };

  it('has the same rows in xlsx', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(some, fc.constantFrom('fr' as const, 'en' as const), async (items, locale) => {
        expect(await back('x.xlsx', await writeXlsx(layOutSheets(items, locale)))).toEqual(grouped(items));
      }),
      options,
    ),
  );

  it('has the same rows in ods', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(some, fc.constantFrom('fr' as const, 'en' as const), async (items, locale) => {
        expect(await back('x.ods', writeOds(layOutSheets(items, locale)))).toEqual(grouped(items));
      }),
      options,
    ),
  );

  it('has the same rows in csv', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(some, fc.constantFrom('fr' as const, 'en' as const), async (items, locale) => {
        expect(await back('x.csv', writeCsv(layOutTable(items, locale)))).toEqual(items);
      }),
      options,
    ),
  );

  it('writes no cell that a spreadsheet would run', () => {
    const bytes = writeCsv([['=1+1', '+2', '-3', '@a', '5']]);
    expect(new TextDecoder().decode(bytes)).toBe("'=1+1;'+2;'-3;'@a;5\r\n");
  });
});

it('the blank workbook is understood, and holds nothing', async () => {
  for (const locale of ['fr', 'en'] as const) {
    const bytes = await writeXlsx(layOutBlank(locale));
    await expect(back('x.xlsx', bytes)).rejects.toThrow('datamap.no-rows');
  }
});

it('tabs get names that spreadsheets accept', () => {
  const long = 'Réduire mes consommations à la maison et au travail';
  expect(tabNames([long, long, "'a/b:c'", '', 'History', 'réduire MES consommations à la maison'])).toEqual([
    'Réduire mes consommations à la',
    'Réduire mes consommations à l 2',
    'a b c',
    'Feuille',
    'History 1',
    'réduire MES consommations à l 3',
  ]);
});
