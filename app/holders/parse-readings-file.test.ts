import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { isAppError } from '~/platform/app-error.ts';
import { readEnedisRows } from './enedis/file.ts';
import { instantOf, MINUTE, offsetStamp } from './local-time.ts';
import { parseReadingsFile } from './parse-readings-file.server.ts';
import { type Series, seriesOf } from './series.ts';

const PREAMBLE =
  'Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite';
const curve = (...lines: string[]): string =>
  [
    `${PREAMBLE};Pas en minutes`,
    '00000000000001;Courbe de charge;25/10/2025;26/10/2025;Energie active;Consommation;Comptage Brut;W;',
    'Horodate;Valeur',
    ...lines,
  ].join('\n');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = async (text: string, name = 'fichier.csv'): Promise<Series[]> =>
  (await parseReadingsFile(bytes(text), name)).series;
const only = async (text: string): Promise<Series> => {
  const [series, ...others] = await parse(text);
  if (!series || others.length > 0) throw new Error('One series expected');
  return series;
};
/** The same without the reader's thread, for many files. */
const seriesOfText = (text: string): Series[] =>
  seriesOf(
    readEnedisRows(
      text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';'), errors: [] })),
      'x',
    ) ?? [],
  );
const spans = (gaps: Series['gaps']) => gaps.map(({ from, to }) => [offsetStamp(from), offsetStamp(to)]);

/** A whole day of half-hours as Enedis writes it: the end of each step, with its offset. */
const halfHours = (day: string, next: string): string[] => {
  const stamps: string[] = [];
  for (let end = instantOf(day) + 30 * MINUTE; end <= instantOf(next); end += 30 * MINUTE)
    stamps.push(`${offsetStamp(end)};200`);
  return stamps;
};

describe('Enedis load curve', () => {
  it('is read at the start of each step, in watt-hours', async () => {
    const series = await only(curve('2026-01-05T00:30:00+01:00;1200', '2026-01-05T01:00:00+01:00;801'));
    expect(series).toMatchObject({
      dataset: 'enedis/load-curve',
      unit: 'Wh',
      intervalMinutes: 30,
      count: 2,
      gaps: [],
      duplicates: 0,
      refused: [],
    });
    expect(series.readings).toEqual([
      { start: Date.parse('2026-01-05T00:00:00+01:00'), minutes: 30, value: 600 },
      { start: Date.parse('2026-01-05T00:30:00+01:00'), minutes: 30, value: 400.5 },
    ]);
  });

  it('has 50 and 46 half-hours on clock-change days, and no gap', async () => {
    const october = await only(curve(...halfHours('2025-10-26', '2025-10-27')));
    const march = await only(curve(...halfHours('2026-03-29', '2026-03-30')));
    expect([october.count, october.gaps, october.duplicates]).toEqual([50, [], 0]);
    expect([march.count, march.gaps, march.duplicates]).toEqual([46, [], 0]);
  });

  it('is the same in local time without offsets, the repeated hour told by its order', async () => {
    const withOffsets = await only(curve(...halfHours('2025-10-26', '2025-10-27')));
    const local = halfHours('2025-10-26', '2025-10-27').map((line) =>
      line.replace(/[+-]\d\d:\d\d;/, ';').replace('T', ' '),
    );
    const french = local.map((line) => line.replace(/^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d):\d\d/, '$3/$2/$1 $4'));
    expect((await only(curve(...local))).readings).toEqual(withOffsets.readings);
    expect((await only(curve(...french))).readings).toEqual(withOffsets.readings);
  });

  it('tells missing half-hours, absent or left empty, as gaps', async () => {
    const lines = halfHours('2026-01-05', '2026-01-06');
    const holed = lines
      .filter((_, at) => at !== 3 && at !== 10 && at !== 11)
      .map((line, at) => (at === 20 ? line.replace(/\d+$/, '') : line));
    const series = await only(curve(...holed));
    expect(series.count).toBe(44);
    expect(series.intervalMinutes).toBe(30);
    expect(spans(series.gaps)).toEqual([
      ['2026-01-05T01:30:00+01:00', '2026-01-05T02:00:00+01:00'],
      ['2026-01-05T05:00:00+01:00', '2026-01-05T06:00:00+01:00'],
      ['2026-01-05T11:30:00+01:00', '2026-01-05T12:00:00+01:00'],
    ]);
  });

  it('loses and invents nothing, whatever is missing', () => {
    const lines = halfHours('2026-01-05', '2026-01-07');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 94 }), { maxLength: 12 }), (missing) => {
        const series = seriesOfText(curve(...lines.filter((_, at) => !missing.includes(at))))[0];
        const gapMinutes = series?.gaps.reduce((sum, { from, to }) => sum + (to - from) / MINUTE, 0);
        expect(series?.count).toBe(96 - missing.length);
        expect(gapMinutes).toBe(missing.length * 30);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses impossible values with their line, and counts duplicates', async () => {
    const series = await only(
      curve(
        '2026-01-05T00:30:00+01:00;1200',
        '2026-01-05T01:00:00+01:00;-4000',
        '2026-01-05T01:30:00+01:00;900000',
        '2026-01-05T02:00:00+01:00;abc',
        'hier;600',
        '2026-01-05T02:30:00+01:00;600,5',
        '2026-01-05T02:30:00+01:00;602',
      ),
    );
    expect(series.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'negative'],
      [6, 'absurd'],
      [7, 'badNumber'],
      [8, 'badDate'],
    ]);
    expect(series.duplicates).toBe(1);
    expect(series.readings.map(({ value }) => value)).toEqual([600, 301]);
  });

  it('follows a meter whose step changes', async () => {
    const hours = Array.from(
      { length: 8 },
      (_, at) => `2026-01-05T${String(at + 1).padStart(2, '0')}:00:00+01:00;1000`,
    );
    const series = await parse(curve(...hours, ...halfHours('2026-01-05', '2026-01-06').slice(16)));
    expect(series.map(({ intervalMinutes, count, gaps }) => [intervalMinutes, count, gaps.length])).toEqual([
      [60, 8, 0],
      [30, 32, 0],
    ]);
    expect(series[0]?.readings[0]?.value).toBe(1000);
  });

  it.each([
    [
      'utf-16 with a mark',
      (text: string) =>
        new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)]),
    ],
    ['utf-8 with a mark', (text: string) => bytes(`\ufeff${text}`)],
    ['windows-1252', (text: string) => Uint8Array.from(text.replace('Comptage', 'Relevé'), (c) => c.charCodeAt(0))],
    ['Windows line ends', (text: string) => bytes(text.replaceAll('\n', '\r\n'))],
  ])('comes in %s', async (_, encode) => {
    const { series } = await parseReadingsFile(encode(curve('2026-01-05T00:30:00+01:00;1200')), 'courbe.csv');
    expect(series[0]).toMatchObject({ dataset: 'enedis/load-curve', count: 1 });
  });

  it('may come as a workbook with both ends of each step, in kW', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Point Référence Mesure (PRM) : ', '00000000000001', 'Type de comptage : ', 'Courbe de charge'],
      ['Début', 'Fin', 'Valeur (en kW)'],
      ['02/03/2026 00:00:00', '02/03/2026 00:30:00', '4,030'],
      ['02/03/2026 00:30:00', '02/03/2026 01:00:00', '0,5'],
    ]);
    const data: Uint8Array = write(
      { SheetNames: ['Export'], Sheets: { Export: sheet } },
      { type: 'buffer', bookType: 'xlsx' },
    );
    const { series } = await parseReadingsFile(new Uint8Array(data), 'export.xlsx');
    expect(series[0]?.readings.map(({ value }) => value)).toEqual([2015, 250]);
  });
});

describe('Enedis days', () => {
  const daily = (...lines: string[]): string =>
    [
      PREAMBLE,
      '00000000000001;Consommation quotidienne;28/03/2026;31/03/2026;Energie active;Consommation;Comptage Brut;Wh',
      'Horodate;Valeur',
      ...lines,
    ].join('\n');

  it('are read from their totals', async () => {
    const series = await only(
      daily('2026-03-28T00:00:00+01:00;12000', '2026-03-29T00:00:00+01:00;11000', '2026-03-31T00:00:00+02:00;9000'),
    );
    expect(series).toMatchObject({ dataset: 'enedis/daily', intervalMinutes: 1440, count: 3 });
    expect(series.readings[1]).toEqual({
      start: Date.parse('2026-03-29T00:00:00+01:00'),
      minutes: 1380,
      value: 11_000,
    });
    expect(spans(series.gaps)).toEqual([['2026-03-30T00:00:00+02:00', '2026-03-31T00:00:00+02:00']]);
  });

  it('are read from the newer layout, in kWh with decimal commas', async () => {
    const series = await only(
      'Type de comptage : ;Consommation Quotidienne\nDate;Valeur (en kWh)\n01/01/2026;6,329\n02/01/2026;NA\n03/01/2026;5',
    );
    expect(series.readings.map(({ value }) => value)).toEqual([6329, 5000]);
    expect(series.gaps).toHaveLength(1);
  });

  const index = (...lines: string[]): string =>
    [
      PREAMBLE,
      '00000000000001;Index;09/01/2024;25/07/2024;Energie active;Consommation;Comptage Brut;Wh',
      'Horodate;Type de releve;EAS F1;EAS F2;EAS D1;EAS T',
      ...lines,
      'Periode;Identifiant calendrier fournisseur;Libelle calendrier fournisseur;Identifiant classe temporelle 1;Libelle',
      'Du 2024-01-10T00:00:00+01:00 au;FC000050;6 cadrans;BUHC;Bleu',
    ].join('\n');
  const stand = (day: string, total: string): string => `${day}T00:00:00+01:00;Arrêté quotidien;1;2;3;${total}`;

  it('are the differences of an index, and stop where the second table begins', async () => {
    const series = await only(
      index(stand('2024-01-10', '1000'), stand('2024-01-11', '13000'), stand('2024-01-12', '14500')),
    );
    expect(series.refused).toEqual([]);
    expect(series.readings).toEqual([
      { start: Date.parse('2024-01-10T00:00:00+01:00'), minutes: 1440, value: 12_000 },
      { start: Date.parse('2024-01-11T00:00:00+01:00'), minutes: 1440, value: 1500 },
    ]);
  });

  it('are unknown between two stands further apart, and when the index goes back', async () => {
    const far = await only(
      index(
        stand('2024-01-10', '1000'),
        stand('2024-01-11', '2000'),
        stand('2024-01-14', '9000'),
        stand('2024-01-15', '9500'),
      ),
    );
    expect(far.count).toBe(2);
    expect(spans(far.gaps)).toEqual([['2024-01-11T00:00:00+01:00', '2024-01-14T00:00:00+01:00']]);
    const back = await only(
      index(
        stand('2024-01-10', '8000'),
        stand('2024-01-11', '9000'),
        stand('2024-01-12', '100'),
        stand('2024-01-13', '1100'),
      ),
    );
    expect(back.readings.map(({ value }) => value)).toEqual([1000, 1000]);
    expect(back.refused).toMatchObject([{ line: 6, reason: 'backwards' }]);
  });

  it('fall back on the registers when there is no total, and cross a clock change', async () => {
    const text = [
      PREAMBLE,
      '00000000000001;Index;01/10/2025;01/11/2025;Energie active;Consommation;Comptage Brut;Wh',
      'Horodate;Type de releve;EAS F1;EAS F2;EAS T',
      '2025-10-26T00:00:00+02:00;Arrêté quotidien;100;50;',
      '2025-10-27T00:00:00+01:00;Arrêté quotidien;1100;60;',
    ].join('\n');
    expect((await only(text)).readings).toEqual([
      { start: Date.parse('2025-10-26T00:00:00+02:00'), minutes: 1500, value: 1010 },
    ]);
  });
});

describe('GRDF days', () => {
  const rows = (...lines: string[]): string =>
    [
      ';Données informatives et détaillées;;;Export du 24/11/2021',
      ';Date de relevé;Index de début de période (m3);Index de fin de période (m3);Volume consommé (m3);Energie consommée (kWh);Coefficient de conversion;Température locale (°C);Qualification du relevé',
      ...lines,
    ].join('\n');

  it('are gas days, in watt-hours', async () => {
    const series = await only(
      rows(
        ';24/10/2025;12163;12175;12;133,5;;;Mesuré',
        ';25/10/2025;;;;;;;Absence de Données',
        ';26/10/2025;1;2;7;-3;;;Mesuré',
        ';27/10/2025;1;2;7;76;;;Mesuré',
      ),
    );
    expect(series).toMatchObject({
      dataset: 'grdf/daily',
      intervalMinutes: 1440,
      count: 2,
      refused: [{ line: 5, reason: 'negative' }],
    });
    expect(series.readings[0]).toEqual({
      start: Date.parse('2025-10-24T06:00:00+02:00'),
      minutes: 1440,
      value: 133_500,
    });
    expect(spans(series.gaps)).toEqual([['2025-10-25T06:00:00+02:00', '2025-10-27T06:00:00+01:00']]);
  });
});

describe('files that are something else', () => {
  it.each([
    ['', 'spreadsheet.empty'],
    ['<?xml version="1.0"?><feed/>', 'spreadsheet.not-a-spreadsheet'],
    ['nom;prenom\nDupont;Jeanne', 'holders.fileUnknown'],
    [curve(), 'holders.fileWithoutReadings'],
    [curve('2026-01-05T00:30:00+01:00;1').replace(';Consommation;', ';Production;'), 'holders.fileProduction'],
    [
      `${curve('2026-01-05T00:30:00+01:00;1')}\n${curve('2026-01-06T00:30:00+01:00;1').replace('00000000000001', '00000000000002')}`,
      'holders.fileSeveralMeters',
    ],
    [PREAMBLE, 'holders.fileUnknown'],
  ])('%j is refused: %s', async (text, code) => {
    await expect(parseReadingsFile(bytes(text), 'fichier.csv')).rejects.toMatchObject({ code });
  });

  it('never break the reader', () => {
    const cell = fc.constantFrom(
      'Horodate',
      'Valeur',
      'Identifiant PRM',
      'Unite',
      '2026-01-05T00:30:00+01:00',
      '12',
      '-1',
      '',
      'Date',
      'EAS T',
      'x',
      '31/02/2026',
    );
    const text = fc
      .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
      .map((lines) => lines.map((line) => line.join(';')).join('\n'));
    fc.assert(
      fc.property(text, (content) => {
        for (const { count, readings } of attempt(() => seriesOfText(content))) expect(readings).toHaveLength(count);
      }),
      { numRuns: 300 },
    );
  });
});

/** An AppError is an answer too. */
function attempt(work: () => Series[]): Series[] {
  try {
    return work();
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}

const REAL = '../shared/data/energy';

describe.skipIf(!existsSync(REAL))('real files', () => {
  const real = async (name: string): Promise<Series | undefined> =>
    (await parseReadingsFile(readFileSync(`${REAL}/${name}`), name)).series[0];

  it('are read whole', async () => {
    const hours = await real('Enedis_Conso_Heure_20230809-20240725.csv');
    expect(hours).toMatchObject({
      dataset: 'enedis/load-curve',
      intervalMinutes: 30,
      count: 16_848,
      gaps: [],
      duplicates: 0,
      refused: [],
    });
    // awk -F';' 'NR>3 { s += $2/2 } END { printf "%.0f", s }'
    expect(hours?.readings.reduce((sum, { value }) => sum + value, 0)).toBe(5_830_467);
    const days = await real('Enedis_Conso_Jour_extrait_index.csv');
    expect(days).toMatchObject({ dataset: 'enedis/daily', count: 59, gaps: [], refused: [] });
    expect(days?.readings.reduce((sum, { value }) => sum + value, 0)).toBe(20_035_417 - 18_623_827);
    const gas = await real('grdf_Donnees_informatives_DAILY.xlsx');
    expect(gas).toMatchObject({ dataset: 'grdf/daily', count: 363, gaps: [], refused: [] });
    expect(gas && offsetStamp(gas.first)).toBe('2020-11-24T06:00:00+01:00');
  });
});
