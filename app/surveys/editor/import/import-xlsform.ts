import type { Book, Sheet } from '~/platform/spreadsheet/book.ts';
import type { ElementJson } from '../definition-json.ts';
import { isKnownExpression } from './import-element.ts';
import { importSurveyJs } from './import-surveyjs.ts';
import type { Language } from './import-texts.ts';
import type { Imported, ImportNote, ImportReason } from './note.ts';

type Row = Readonly<Record<string, string>>;

/** Whether a workbook is a form of KoboToolbox, ODK or the like: https://xlsform.org */
export const isXlsForm = (book: Book): boolean => sheetNamed(book, 'survey') !== undefined;

const sheetNamed = ({ sheets }: Book, name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);

function rowsOf(sheet: Sheet | undefined): Row[] {
  const [head, ...rows] = sheet?.rows ?? [];
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, (cells[i] ?? '').trim()] as const] : []))),
  );
}

/** `label`, `label::French (fr)`, `label::en`: by language, a label of none in the file's own. */
function localised(row: Row, property: string, language: Language): Record<string, string> | undefined {
  const said = Object.entries(row).flatMap(([column, text]) => {
    if (text === '') return [];
    if (column === property) return [[language, text] as const];
    const [, name = ''] = column.startsWith(`${property}::`) ? column.split('::') : [];
    const code =
      /\(([a-z]{2})[^)]*\)/.exec(name)?.[1] ?? (/^fr/.test(name) ? 'fr' : /^en|^angl/.test(name) ? 'en' : name);
    return /^[a-z]{2}$/.test(code) ? [[code, text] as const] : [];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** An XLSForm as SurveyJS JSON, then as a form that can be asked here: groups become pages. */
export function importXlsForm(book: Book, language: Language): Imported {
  const lists = choiceLists(book, language);
  const [settings = {}] = rowsOf(sheetNamed(book, 'settings'));
  const notes: ImportNote[] = [];
  const pages: { title?: unknown; visibleIf?: string; elements: ElementJson[] }[] = [{ elements: [] }];
  const kinds = new Map<string, string>();
  let depth = 0;
  let repeated = 0;
  for (const row of rowsOf(sheetNamed(book, 'survey'))) {
    const [type = '', list = ''] = (row.type ?? '').replace(/^(begin|end)[ _]/, '$1_').split(/\s+/);
    if (type === '') continue;
    if (type === 'begin_repeat') repeated += 1;
    if (repeated > 0) {
      if (type === 'end_repeat') repeated -= 1;
      else notes.push(leftOut(row, 'repeated', type, language));
      continue;
    }
    if (type === 'begin_group') {
      depth += 1;
      if (depth === 1)
        pages.push({ title: localised(row, 'label', language), ...conditionOf(row, kinds).property, elements: [] });
      continue;
    }
    if (type === 'end_group') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) pages.push({ elements: [] });
      continue;
    }
    const element = elementOf({
      row,
      type,
      choices: lists.get(list) ?? [],
      isOther: /or_other/.test(row.type ?? ''),
      language,
    });
    if (!element) {
      notes.push(leftOut(row, 'unknown-kind', type, language));
      continue;
    }
    kinds.set(row.name ?? '', type);
    const { property, dropped } = conditionOf(row, kinds);
    if (dropped) notes.push(simplified(row, 'condition-dropped', dropped, language));
    if (row.constraint) notes.push(simplified(row, 'validator-dropped', row.constraint, language));
    pages.at(-1)?.elements.push({ ...element, ...property });
  }
  const title = settings.form_title ? { [language]: settings.form_title } : undefined;
  const imported = importSurveyJs({ title, pages: pages.filter(({ elements }) => elements.length > 0) }, language);
  const told = new Set(notes.map(({ name }) => name));
  return {
    definition: imported.definition,
    notes: [...imported.notes.filter(({ name, fate }) => !(fate === 'taken' && told.has(name))), ...notes],
  };
}

function choiceLists(book: Book, language: Language): Map<string, Record<string, unknown>[]> {
  const lists = new Map<string, Record<string, unknown>[]>();
  for (const row of rowsOf(sheetNamed(book, 'choices'))) {
    const key = row.list_name ?? row['list name'] ?? '';
    const value = row.name ?? row.value ?? '';
    if (key === '' || value === '') continue;
    const list = lists.get(key) ?? [];
    list.push({ value, text: localised(row, 'label', language) });
    lists.set(key, list);
  }
  return lists;
}

interface ToRead {
  readonly row: Row;
  readonly type: string;
  readonly choices: readonly Record<string, unknown>[];
  readonly isOther: boolean;
  readonly language: Language;
}

function elementOf({ row, type, choices, isOther, language }: ToRead): ElementJson | null {
  const title = localised(row, 'label', language);
  const common = {
    ...{ name: row.name ?? '', title, description: localised(row, 'hint', language) },
    ...(/^(yes|true|1)/i.test(row.required ?? '') ? { isRequired: true } : {}),
  };
  const listed = { ...common, choices, ...(isOther ? { showOtherItem: true } : {}) };
  switch (type) {
    case 'select_one':
      return { type: 'radiogroup', ...listed };
    case 'select_multiple':
      return { type: 'checkbox', ...listed };
    case 'rank':
      return { type: 'ranking', ...common, choices };
    case 'text':
      return { type: (row.appearance ?? '').includes('multiline') ? 'comment' : 'text', ...common };
    case 'integer':
    case 'decimal':
      return { type: 'text', inputType: 'number', ...common };
    case 'range':
      return rangeOf(row, common);
    case 'date':
      return { type: 'text', inputType: 'date', ...common };
    case 'acknowledge':
      return { type: 'boolean', ...common };
    case 'note':
      return { type: 'html', name: common.name, html: title ?? {} };
    default:
      return null;
  }
}

/** A short range of whole numbers is a scale; any other, a number between two. */
function rangeOf(row: Row, common: Omit<ElementJson, 'type'> & { name: string }): ElementJson {
  const of = (name: string, otherwise: number) => {
    const found = new RegExp(`${name}\\s*=\\s*(-?[\\d.]+)`).exec(row.parameters ?? '')?.[1];
    return found === undefined ? otherwise : Number(found);
  };
  const [start, end, step] = [of('start', 1), of('end', 10), of('step', 1)];
  const isScale =
    step === 1 && Number.isInteger(start) && start >= 0 && start <= 10 && end > start && end - start <= 10;
  if (isScale) return { type: 'rating', ...common, rateMin: start, rateMax: end };
  return { type: 'text', inputType: 'number', ...common, min: start, max: end };
}

/** `relevant` as SurveyJS has it; what XPath says beyond comparisons is told and dropped. */
function conditionOf(row: Row, kinds: ReadonlyMap<string, string>) {
  const relevant = row.relevant ?? '';
  if (relevant === '') return { property: {}, dropped: null };
  const expression = relevant
    .replace(/selected\(\s*\$\{([^}]+)\}\s*,\s*('[^']*'|"[^"]*")\s*\)/g, (_, name: string, value: string) =>
      kinds.get(name) === 'select_multiple' ? `{${name}} contains ${value}` : `{${name}} = ${value}`,
    )
    .replace(/\$\{([^}]+)\}/g, '{$1}')
    .replace(/(\{[^}]+\})\s*!=\s*(''|"")/g, '$1 notempty')
    .replace(/(\{[^}]+\})\s*=\s*(''|"")/g, '$1 empty');
  const isSound = isKnownExpression(expression) && !/[$@/]|\b(not|div|mod)\b/.test(expression);
  return isSound ? { property: { visibleIf: expression }, dropped: null } : { property: {}, dropped: relevant };
}

function noteOf(
  row: Row,
  fate: ImportNote['fate'],
  reason: ImportReason,
  detail: string,
  language: Language,
): ImportNote {
  const label = localised(row, 'label', language) ?? {};
  const title = label[language] ?? Object.values(label)[0] ?? '';
  return {
    name: row.name ?? '',
    title: title.slice(0, 300),
    fate,
    reasons: [{ reason, detail: detail.slice(0, 200) }],
  };
}
const leftOut = (row: Row, reason: ImportReason, detail: string, language: Language): ImportNote =>
  noteOf(row, 'left-out', reason, detail, language);
const simplified = (row: Row, reason: ImportReason, detail: string, language: Language): ImportNote =>
  noteOf(row, 'simplified', reason, detail, language);
