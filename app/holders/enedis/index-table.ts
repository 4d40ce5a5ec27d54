import { numberOf, stampCells } from '../file-cells.ts';
import { addDays, dayOf, instantOf, MINUTE } from '../local-time.ts';
import type { FileTable, RefusedLine } from '../series.ts';
import { faultOf, type Table } from './file-table.ts';

interface Stand {
  readonly line: number;
  readonly text: string;
  /** Local midnight at which the counter was read. */
  readonly at: number;
  readonly totalWh: number;
}

/**
 * Daily stands of the counters (cumulative Wh) → the consumption of each day: the stand at the next midnight less the
 * stand at this one. Two stands further apart than a day say nothing of the days between: they become a gap.
 */
export function dailyIndexTable({ headings, rows }: Pick<Table, 'headings' | 'rows'>): FileTable {
  const dataset = 'enedis/daily';
  const refused: RefusedLine[] = [];
  const stamp = stampCells();
  const stands = rows.flatMap((row): Stand[] => {
    const instant = stamp(row.cells[headings.indexOf('horodate')]);
    const text = row.cells.join(';');
    if (instant === undefined) {
      refused.push({ line: row.row, reason: 'badDate', text });
      return [];
    }
    const totalWh = totalOf(headings, row.cells);
    if (totalWh === undefined) refused.push({ line: row.row, reason: 'badNumber', text });
    return typeof totalWh === 'number' ? [{ line: row.row, text, at: nearestMidnight(instant), totalWh }] : [];
  });
  stands.sort((a, b) => a.at - b.at || a.line - b.line);
  const readings: { start: number; minutes: number; value: number }[] = [];
  let [before, ...rest] = stands;
  for (const stand of rest) {
    if (!before) break;
    const minutes = (stand.at - before.at) / MINUTE;
    const value = stand.totalWh - before.totalWh;
    const isDay = stand.at === instantOf(addDays(dayOf(before.at), 1));
    const reason = value < 0 ? 'backwards' : minutes > 0 ? faultOf(value, minutes, dataset) : undefined;
    if (reason) refused.push({ line: stand.line, reason, text: stand.text });
    else if (isDay) readings.push({ start: before.at, minutes, value });
    // The same midnight twice: a duplicate of the day it closes.
    else if (minutes === 0 && readings.length > 0) readings.push({ ...lastOf(readings) });
    // A meter that was replaced starts again from its new stand.
    before = stand;
  }
  return { dataset, readings, refused: refused.sort((a, b) => a.line - b.line) };
}

function lastOf<T>(items: readonly T[]): T {
  const last = items[items.length - 1];
  if (last === undefined) throw new RangeError('No last item');
  return last;
}

/** EAS T, else the supplier's registers EAS F…, else the distributor's EAS D…; null when all are empty. */
function totalOf(headings: readonly string[], cells: readonly string[]): number | null | undefined {
  for (const pattern of [/^eas t$/, /^eas f\d+$/, /^eas d\d+$/]) {
    const values = headings.flatMap((name, at) => (pattern.test(name) ? [numberOf(cells[at])] : []));
    if (values.includes(undefined)) return undefined;
    const filled = values.filter((value) => typeof value === 'number');
    if (filled.length > 0) return filled.reduce((sum, value) => sum + value, 0);
  }
  return null;
}

/** Some files stamp 23:00 in summer: a stand belongs to the midnight it is near. */
function nearestMidnight(instant: number): number {
  const day = dayOf(instant);
  const candidates = [instantOf(day), instantOf(addDays(day, 1))];
  const near = candidates.find((midnight) => Math.abs(midnight - instant) <= 120 * MINUTE);
  return near ?? instant;
}
