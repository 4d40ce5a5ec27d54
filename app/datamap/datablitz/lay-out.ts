import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { messages } from '../messages/words.ts';
import { joinHolders } from './holder-names.ts';
import type { ItemContent } from './model.ts';

const COLUMNS = [
  'postIt',
  'information',
  'data',
  'holders',
  'access',
  'personal',
  'note',
  'existence',
  'source',
  'theme',
  'whoKnows',
] as const;
const WIDTHS = [24, 34, 44, 28, 12, 14, 34, 12, 22, 22, 24];

/** One sheet per challenge, in the order in which challenges first appear: what a Datablitz table fills in. */
export function layOutSheets(items: readonly ItemContent[], locale: Locale): SheetToWrite[] {
  const byChallenge = new Map<string, ItemContent[]>();
  for (const item of items) {
    const rows = byChallenge.get(item.challenge);
    if (rows) rows.push(item);
    else byChallenge.set(item.challenge, [item]);
  }
  return [...byChallenge].map(([challenge, rows]) => ({
    name: challenge,
    preamble: [titleLine(challenge, locale), ''],
    headings: headings(locale),
    rows: rows.map((item) => cellsOf(item, locale)),
    ...form(locale),
  }));
}

/** One table with the challenge in its first column: what a CSV file can hold. */
export function layOutTable(items: readonly ItemContent[], locale: Locale): string[][] {
  const { sheet } = pick(messages, locale);
  return [[sheet.challenge, ...headings(locale)], ...items.map((item) => [item.challenge, ...cellsOf(item, locale)])];
}

const BLANK_SHEETS = 4;
const BLANK_ROWS = 60;

/** An empty workbook in the kit's layout: a sheet per table of the workshop, each with its questions and lists. */
export function layOutBlank(locale: Locale): SheetToWrite[] {
  const { sheet, hints } = pick(messages, locale);
  return Array.from({ length: BLANK_SHEETS }, (_, index) => ({
    name: `${sheet.challenge} ${index + 1}`,
    preamble: [titleLine('', locale), ''],
    headings: COLUMNS.map((column) => `${sheet[column]}\n${hints[column]}`),
    rows: [],
    blankRows: BLANK_ROWS,
    ...form(locale),
  }));
}

function form(locale: Locale) {
  const { access, personal, existence, source } = pick(messages, locale);
  return {
    widths: WIDTHS,
    choices: {
      [COLUMNS.indexOf('access')]: [access.easy, access.medium, access.hard, access.unknown],
      [COLUMNS.indexOf('personal')]: [personal.yes, personal.no],
      [COLUMNS.indexOf('existence')]: [existence.exists, existence.dreamed],
      [COLUMNS.indexOf('source')]: [source['information-system'], source['open-data'], source.reference],
    },
  };
}

function headings(locale: Locale): string[] {
  const { sheet } = pick(messages, locale);
  return COLUMNS.map((column) => sheet[column]);
}

/** Not a message with a hole: the name must come out letter for letter. */
function titleLine(challenge: string, locale: Locale): string {
  return `${pick(messages, locale).sheet.challenge}${locale === 'fr' ? '\u00a0: ' : ': '}${challenge}`.trimEnd();
}

function cellsOf(item: ItemContent, locale: Locale): string[] {
  const { access, personal, existence, source } = pick(messages, locale);
  const cells: Record<(typeof COLUMNS)[number], string> = {
    postIt: item.postIt,
    information: item.information,
    data: item.data,
    holders: joinHolders(item.holders),
    access: item.access === 'unknown' ? '' : access[item.access],
    personal: item.personal === null ? '' : item.personal ? personal.yes : personal.no,
    note: item.accessNote,
    existence: item.existence === 'unknown' ? '' : existence[item.existence],
    source: item.source === 'unknown' ? '' : source[item.source],
    theme: item.theme,
    whoKnows: item.whoKnows,
  };
  return COLUMNS.map((column) => cells[column]);
}
