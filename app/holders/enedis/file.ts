import { AppError } from '~/platform/app-error.ts';
import type { SheetRow } from '~/platform/spreadsheet/book.ts';
import { dayIn, heading, numberOf, stampCells } from '../file-cells.ts';
import { addDays, type Day, dayOf, instantOf, MINUTE } from '../local-time.ts';
import type { FileTable, RefusalReason, RefusedLine } from '../series.ts';
import { stepsOfCurve } from './curve-steps.ts';
import { faultOf, type Preamble, type Table, type TableKind } from './file-table.ts';
import { dailyIndexTable } from './index-table.ts';

const UNKNOWN: Preamble = { type: '', unit: '', stepMinutes: undefined, firstDay: undefined };

/** The tables of an Enedis file; undefined when it is not one. Throws `holders.fileProduction`, `holders.fileSeveralMeters`. */
export function readEnedisRows(rows: readonly SheetRow[], fileName: string): FileTable[] | undefined {
  const tables = tablesOf(rows, fileName).filter(({ kind }) => kind !== 'skipped');
  if (tables.length === 0) return undefined;
  return tables.map((table) => {
    if (table.kind === 'index') return dailyIndexTable(table);
    return table.kind === 'daily' ? dailyTable(table) : curveTable(table);
  });
}

function tablesOf(rows: readonly SheetRow[], fileName: string): Table[] {
  const tables: Table[] = [];
  const meters = new Set<string>();
  let preamble = UNKNOWN;
  rows.forEach((row, at) => {
    const headings = row.cells.map(heading);
    if (headings.includes('identifiant prm') && headings.includes('unite')) {
      const values = rows[at + 1]?.cells ?? [];
      preamble = preambleOf(headings, values, fileName);
      meters.add(values[headings.indexOf('identifiant prm')] ?? '');
    } else if (headings.some((cell) => cell.startsWith('type de comptage')) && !dayIn(row.cells[0])) {
      const spoken = headings.join(' ');
      if (/production|injection/.test(spoken)) throw new AppError('holders.fileProduction', { fileName });
      preamble = { ...UNKNOWN, type: spoken };
    } else {
      const kind = kindOf(headings, preamble);
      if (kind) tables.push({ kind, preamble, headings, rows: [] });
      else if (row.cells[0]?.trim()) tables[tables.length - 1]?.rows.push(row);
    }
  });
  if (meters.size > 1) throw new AppError('holders.fileSeveralMeters', { fileName });
  return tables;
}

function preambleOf(headings: readonly string[], values: readonly string[], fileName: string): Preamble {
  const value = (name: string): string => values[headings.indexOf(name)] ?? '';
  const type = heading(value('type de donnees'));
  if (/production|injection/.test(`${type} ${heading(value('grandeur metier'))}`)) {
    throw new AppError('holders.fileProduction', { fileName });
  }
  const step = numberOf(value('pas en minutes'));
  return {
    type,
    unit: heading(value('unite')),
    stepMinutes: step ?? undefined,
    firstDay: dayIn(value('date de debut')),
  };
}

/** Which table a row of headings opens; undefined when it opens none. */
function kindOf(headings: readonly string[], preamble: Preamble): TableKind | undefined {
  const [first = '', second = ''] = headings;
  if (headings.includes('horodate') && headings.some((cell) => cell.startsWith('eas '))) return 'index';
  if (first.startsWith('horodate') && second !== '') {
    if (/puissance max/.test(preamble.type)) return 'skipped';
    if (/quotidien/.test(preamble.type)) return 'daily';
    return /courbe|charge/.test(preamble.type) || /puissance|\(w\)|\(kw\)/.test(second) ? 'curve' : 'skipped';
  }
  if (first === 'debut' && second === 'fin' && /valeur/.test(headings[2] ?? '')) return 'spans';
  if (first === 'date' && /^valeur \(en k?wh\)/.test(second)) return 'daily';
  return first === 'periode' ? 'skipped' : undefined;
}

/** Wh of one unit over `minutes`, to the milliwatt-hour: a power counts for the time it lasts. */
function wattHours(unit: string, value: number, minutes: number): number {
  const base = unit.startsWith('k') ? value * 1000 : value;
  const energy = unit.endsWith('wh') ? base : (base * minutes) / 60;
  return Math.round(energy * 1000) / 1000;
}

/** The unit, from the heading of the value (Valeur (en kW)), else from the preamble, else watts or watt-hours. */
function unitOf({ kind, preamble, headings }: Table): string {
  const said = headings.join(' ').match(/\((?:en )?(k?wh?)\)/)?.[1];
  return said ?? (preamble.unit || (kind === 'daily' ? 'wh' : 'w'));
}

interface Slot {
  readonly row: SheetRow;
  readonly end: number;
  readonly value: number | null;
  /** Known where the table gives both ends. */
  readonly minutes?: number | undefined;
}

function curveTable(table: Table): FileTable {
  const dataset = 'enedis/load-curve';
  const refused: RefusedLine[] = [];
  const slots = slotsOf(table, refused);
  const ends = [...new Set(slots.map(({ end }) => end))].sort((a, b) => a - b);
  const steps = new Map(stepsOfCurve(ends).map((step, at) => [ends[at], step]));
  const unit = unitOf(table);
  const readings: { start: number; minutes: number; value: number | null }[] = [];
  for (const { row, end, value, minutes: known } of slots) {
    const minutes = known ?? table.preamble.stepMinutes ?? steps.get(end) ?? 30;
    const energy = value === null ? null : wattHours(unit, value, minutes);
    const reason = energy === null ? undefined : faultOf(energy, minutes, dataset);
    if (reason) refused.push({ line: row.row, reason, text: row.cells.join(';') });
    else readings.push({ start: end - minutes * MINUTE, minutes, value: energy });
  }
  return { dataset, readings, refused: refused.sort((a, b) => a.line - b.line) };
}

function slotsOf(table: Table, refused: RefusedLine[]): Slot[] {
  const starts = stampCells();
  const ends = stampCells();
  const spans = table.kind === 'spans';
  return table.rows.flatMap((row): Slot[] => {
    const start = spans ? starts(row.cells[0]) : undefined;
    const end = ends(row.cells[spans ? 1 : 0]);
    const value = numberOf(row.cells[spans ? 2 : 1]);
    const refuse = (reason: RefusalReason): Slot[] => {
      refused.push({ line: row.row, reason, text: row.cells.join(';') });
      return [];
    };
    if (end === undefined || (spans && start === undefined)) return refuse('badDate');
    if (value === undefined) return refuse('badNumber');
    if (start === undefined) return [{ row, end, value }];
    const minutes = (end - start) / MINUTE;
    return minutes > 0 && minutes <= 60 ? [{ row, end, value, minutes }] : refuse('badStep');
  });
}

function dailyTable(table: Table): FileTable {
  const dataset = 'enedis/daily';
  const refused: RefusedLine[] = [];
  const unit = unitOf(table);
  const days = table.rows.map((row) => dayOfStamp(row.cells[0]));
  // Stamped at the end of the day when the first stamp is the day after the first day announced.
  const late = table.preamble.firstDay !== undefined && days[0] === addDays(table.preamble.firstDay, 1);
  const readings: { start: number; minutes: number; value: number | null }[] = [];
  table.rows.forEach((row, at) => {
    const stamped = days[at];
    const value = numberOf(row.cells[1]);
    const day = stamped !== undefined && late ? addDays(stamped, -1) : stamped;
    if (day === undefined || value === undefined) {
      refused.push({ line: row.row, reason: day === undefined ? 'badDate' : 'badNumber', text: row.cells.join(';') });
      return;
    }
    const start = instantOf(day);
    const minutes = (instantOf(addDays(day, 1)) - start) / MINUTE;
    const energy = value === null ? null : wattHours(unit, value, minutes);
    const reason = energy === null ? undefined : faultOf(energy, minutes, dataset);
    if (reason) refused.push({ line: row.row, reason, text: row.cells.join(';') });
    else readings.push({ start, minutes, value: energy });
  });
  return { dataset, readings, refused };
}

function dayOfStamp(cell: string | undefined): Day | undefined {
  const instant = stampCells()(cell);
  return instant === undefined ? dayIn(cell) : dayOf(instant);
}
