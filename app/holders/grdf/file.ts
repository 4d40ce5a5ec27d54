import { AppError } from '~/platform/app-error.ts';
import type { SheetRow } from '~/platform/spreadsheet/book.ts';
import { dayIn, heading, numberOf } from '../file-cells.ts';
import { addDays, gasDayStart, MINUTE } from '../local-time.ts';
import { absurdAboveWatts, type FileTable, type RefusalReason, type RefusedLine } from '../series.ts';
import { grdfManifest } from './manifest.ts';

/** The daily export of GRDF (workbook or CSV): one line per gas day, somewhere under a preamble. Undefined when it is not one. */
export function readGrdfRows(rows: readonly SheetRow[], fileName: string): FileTable[] | undefined {
  const top = rows.findIndex(({ cells }) => {
    const headings = cells.map(heading);
    return headings.includes('date de releve') && headings.some((cell) => cell.startsWith('energie consommee'));
  });
  const headings = rows[top]?.cells.map(heading);
  if (!headings) return undefined;
  const columns = {
    day: headings.indexOf('date de releve'),
    energy: headings.findIndex((cell) => cell.startsWith('energie consommee')),
    meter: headings.findIndex((cell) => cell.includes('pce')),
  };
  const lines = rows.slice(top + 1).filter(({ cells }) => (cells[columns.day] ?? '').trim() !== '');
  const meters = new Set(lines.map(({ cells }) => (columns.meter < 0 ? '' : (cells[columns.meter] ?? ''))));
  if (meters.size > 1) throw new AppError('holders.fileSeveralMeters', { fileName });
  return [dailyTable(lines, columns)];
}

function dailyTable(lines: readonly SheetRow[], columns: { day: number; energy: number }): FileTable {
  const dataset = 'grdf/daily';
  const refused: RefusedLine[] = [];
  const readings: { start: number; minutes: number; value: number | null }[] = [];
  for (const { row, cells } of lines) {
    const day = dayIn(cells[columns.day]);
    const energyKwh = numberOf(cells[columns.energy]);
    const refuse = (reason: RefusalReason): unknown => refused.push({ line: row, reason, text: cells.join(';') });
    if (day === undefined) refuse('badDate');
    else if (energyKwh === undefined) refuse('badNumber');
    else {
      const start = gasDayStart(day);
      const minutes = (gasDayStart(addDays(day, 1)) - start) / MINUTE;
      if (energyKwh !== null && energyKwh < 0) refuse('negative');
      else if (energyKwh !== null && (energyKwh * 1000 * 60) / minutes > absurdAboveWatts(grdfManifest, dataset))
        refuse('absurd');
      else readings.push({ start, minutes, value: energyKwh === null ? null : energyKwh * 1000 });
    }
  }
  return { dataset, readings, refused };
}
