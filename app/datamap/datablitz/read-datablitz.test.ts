import { describe, expect, it } from 'vitest';
import type { Book, Merge, Sheet } from '~/platform/spreadsheet/book.ts';
import { printedReading, readDatablitz } from './read-datablitz.ts';

/** A sheet as typed: '' is blank, blank lines vanish as they do in reading. */
function sheet(
  name: string,
  lines: string[][],
  options: { merges?: Merge[]; errors?: Record<number, number[]> } = {},
): Sheet {
  const rows = lines.map((cells, index) => ({ row: index + 1, cells, errors: options.errors?.[index + 1] ?? [] }));
  return {
    name,
    rows: rows.filter((row) => row.cells.some((cell) => cell !== '') || row.errors.length > 0),
    merges: options.merges ?? [],
  };
}
const book = (...sheets: Sheet[]): Book => ({ format: 'xlsx', sheets });
const read = (...sheets: Sheet[]) => readDatablitz(book(...sheets));
const HEADINGS = ['Post-its', 'Information', 'Données', 'Détenteurs', 'Accès', 'Personnelle ?'];

describe('readDatablitz', () => {
  it('prints exactly the agreed keys', () => {
    const printed = printedReading(
      read(sheet('Logement', [HEADINGS, ['', 'Mon contrat', 'Puissance, option', 'Enedis; EDF', 'facile', 'oui']])),
    );
    expect(printed).toEqual({
      rows: [
        {
          sheet: 'Logement',
          row: 2,
          challenge: 'Logement',
          information: 'Mon contrat',
          data: 'Puissance, option',
          holders: ['Enedis', 'EDF'],
          access: 'easy',
          personal: true,
        },
      ],
      doubts: [],
      merges: [],
    });
  });

  it('finds headings under a title, in English, in another order, across blank lines', () => {
    const { rows, doubts } = read(
      sheet('Sheet1', [
        ['Datablitz, table 2'],
        [],
        ['Challenge: Spend less'],
        ['Access', '', 'Who has it?', 'Data', 'What do I need to know?', 'About me'],
        [],
        ['hard', '', 'My bank', 'Amounts, dates', 'What I spend', 'yes'],
        [],
        ['', '', 'My phone', 'Places', 'Where I go', ''],
      ]),
    );
    expect(doubts).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 6,
        challenge: 'Spend less',
        information: 'What I spend',
        data: 'Amounts, dates',
        holders: ['My bank'],
        access: 'hard',
        personal: true,
      },
      { row: 8, challenge: 'Spend less', information: 'Where I go', access: 'unknown', personal: null },
    ]);
  });

  it('skips a second line of headings made of questions', () => {
    const { rows, doubts } = read(
      sheet('A', [
        HEADINGS,
        ['', "Qu'ai-je besoin de savoir ?", 'Lesquelles ?', 'Qui les a ?', 'Facile ?', 'Perso ?'],
        ['', 'a', 'b', 'c', 'moyen', 'non'],
      ]),
    );
    expect(rows).toHaveLength(1);
    expect(doubts).toEqual([]);
  });

  it('carries merged cells down over the rows they span, and not further', () => {
    const merges = [
      { top: 2, bottom: 4, left: 0, right: 0 },
      { top: 2, bottom: 3, left: 1, right: 1 },
    ];
    const { rows, doubts } = read(
      sheet(
        'S',
        [
          ['Défi', 'Information', 'Données', 'Détenteur'],
          ['Rénover', 'Mon logement', 'Surface', 'Notaire'],
          ['', '', 'Année', 'Notaire'],
          ['', '', 'Classe', 'ADEME'],
          ['Payer', 'Ma facture', '', 'EDF'],
        ],
        { merges },
      ),
    );
    expect(rows.map(({ challenge, information, data }) => [challenge, information, data])).toEqual([
      ['Rénover', 'Mon logement', 'Surface'],
      ['Rénover', 'Mon logement', 'Année'],
      ['Rénover', '', 'Classe'],
      ['Payer', 'Ma facture', ''],
    ]);
    expect(doubts).toEqual([{ sheet: 'S', row: 4, reason: 'information-missing' }]);
  });

  it('takes several sheets for several challenges and several titles for several in one sheet', () => {
    const { rows } = read(
      sheet('Mobilité', [HEADINGS, ['', 'a', 'b', 'c', '', '']]),
      sheet('Atelier', [
        ['Défi : Un'],
        HEADINGS,
        ['', 'd', 'e', 'f', '', ''],
        ['Défi n°2 : Deux'],
        HEADINGS.toReversed(),
        ['', '', 'i', 'h', 'g', ''],
      ]),
    );
    expect(rows.map(({ challenge, information, data, holders }) => [challenge, information, data, ...holders])).toEqual(
      [
        ['Mobilité', 'a', 'b', 'c'],
        ['Un', 'd', 'e', 'f'],
        ['Deux', 'g', 'h', 'i'],
      ],
    );
  });

  it('says precisely what is doubtful, and keeps what can be kept', () => {
    const { rows, doubts } = read(
      sheet(
        'S',
        [
          HEADINGS,
          ['', 'Titre au milieu'],
          ['', '', 'Index', '?', 'espace client', 'parfois'],
          ['Mes points ?', '', '', '', '', ''],
          ['', '', '', 'Enedis', '', ''],
          ['', 'Total : 3', '', '', '', ''],
          ['', 'a', 'b', 'Enedis', '', ''],
          ['', 'A', 'b', 'ENEDIS', '', ''],
          ['', '', 'c', 'Enedis', '', ''],
        ],
        { merges: [{ top: 2, bottom: 2, left: 1, right: 4 }], errors: { 9: [1] } },
      ),
      sheet('Notes de séance', [
        ['Présents', '12'],
        ['Absents', '3'],
      ]),
      sheet("Mode d'emploi", [['Remplissez une ligne par donnée.']]),
    );
    expect(rows.map(({ row, information }) => [row, information])).toEqual([
      [3, ''],
      [4, 'Mes points ?'],
      [7, 'a'],
      [8, 'A'],
      [9, ''],
    ]);
    expect(doubts.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'section-title'],
      [3, 'information-missing'],
      [3, 'access-unclear'],
      [3, 'personal-unclear'],
      [3, 'holder-missing'],
      [4, 'only-post-it'],
      [4, 'holder-missing'],
      [5, 'nothing-listed'],
      [6, 'total-line'],
      [8, 'duplicate-row'],
      [9, 'cell-error'],
      [9, 'information-missing'],
      [1, 'no-headings'],
    ]);
    expect(rows[0]).toMatchObject({ access: 'unknown', accessNote: 'espace client', personal: null, holders: [] });
  });

  it('repeats a challenge left blank in its column, and says so', () => {
    const { rows, doubts } = read(
      sheet('S', [
        ['Défi', 'Information', 'Données'],
        ['', 'a', 'b'],
        ['Un', 'c', 'd'],
        ['', 'e', 'f'],
      ]),
    );
    expect(rows.map((row) => row.challenge)).toEqual(['S', 'Un', 'Un']);
    expect(doubts.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'challenge-missing'],
      [4, 'challenge-from-above'],
    ]);
  });

  it('understands a catalogue of fields', () => {
    const { rows, doubts } = read(
      sheet('tableau', [
        [
          'Nom',
          'Description',
          'Exemple',
          'Typologie',
          'DocType',
          'Nature',
          'Détenteur',
          'Fréquence',
          'Mise_à_disposition',
        ],
        [
          'name/family',
          'Nom de la personne',
          'Dupond',
          'Profil',
          'Client',
          'Caractérisation',
          'Maif',
          'Rare',
          '2016-09',
        ],
        ['steps', 'TODO', 'TODO', 'Loisir', 'Steps', 'Transaction', 'Cozy', '', ''],
      ]),
    );
    expect(rows).toMatchObject([
      {
        challenge: 'Profil',
        information: 'Client',
        data: 'name/family : Nom de la personne (ex. Dupond)',
        holders: ['Maif'],
        access: 'easy',
        accessNote: 'Mise à disposition : 2016-09\nFréquence : Rare',
        personal: null,
      },
      {
        challenge: 'Loisir',
        information: 'Steps',
        data: 'steps',
        holders: ['Cozy'],
        access: 'unknown',
        accessNote: '',
      },
    ]);
    expect(doubts).toEqual([]);
  });

  it('refuses a workbook without headings, or without rows', () => {
    expect(() =>
      read(
        sheet('S', [
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ),
    ).toThrow('datamap.no-headings');
    expect(() => read(sheet('S', [HEADINGS]))).toThrow('datamap.no-rows');
  });

  it('cuts endless texts', () => {
    const { rows, doubts } = read(sheet('S', [HEADINGS, ['', 'a', 'b'.repeat(5000), 'c', '', '']]));
    expect(rows[0]?.data).toHaveLength(4000);
    expect(doubts).toEqual([{ sheet: 'S', row: 2, reason: 'text-cut' }]);
  });
});
