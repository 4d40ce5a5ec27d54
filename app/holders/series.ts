import type { Reading } from '~/platform/reading.ts';
import type { HolderManifest } from './holder.ts';
import { MINUTE } from './local-time.ts';

/** Why a line of a customer's file was left out. Words are in messages.ts, under `refused`. */
export type RefusalReason = 'badDate' | 'badNumber' | 'negative' | 'absurd' | 'backwards' | 'badStep';

export interface RefusedLine {
  /** As the file shows it: 1 is its first line. */
  readonly line: number;
  readonly reason: RefusalReason;
  /** What stood there. */
  readonly text: string;
}

/** One table of a customer's file, understood line by line. */
export interface FileTable {
  readonly dataset: string;
  /** In the order of the file; a value of null is a slot that the file names and leaves empty. */
  readonly readings: readonly { readonly start: number; readonly minutes: number; readonly value: number | null }[];
  readonly refused: readonly RefusedLine[];
}

/** Instants between which nothing was measured: [from, to[, ms since the epoch. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

export interface Series {
  readonly dataset: string;
  readonly unit: 'Wh';
  readonly intervalMinutes: number;
  readonly count: number;
  /** Start of the first and of the last reading, ms since the epoch. */
  readonly first: number;
  readonly last: number;
  readonly gaps: readonly Gap[];
  /** Lines about a slot that another line is about; the last one counts. */
  readonly duplicates: number;
  readonly refused: readonly RefusedLine[];
  readonly readings: readonly Reading[];
}

/** Mean power above which a reading of a series is a mistake of the file, W. */
export function absurdAboveWatts({ datasets }: Pick<HolderManifest, 'datasets'>, key: string): number {
  const dataset = datasets.find((one) => one.key === key);
  return dataset?.yields === 'readings' ? dataset.absurdAboveWatts : Number.POSITIVE_INFINITY;
}

const DAY_MINUTES = 1440;

/** 1380 and 1500 minutes are days like any other. */
function intervalOf(minutes: number): number {
  return minutes > 1200 && minutes < 1700 ? DAY_MINUTES : minutes;
}

/**
 * The series of a file: one per dataset and length of step, in order of time. Readings above `absurdAboveWatts`
 * (mean power) or below zero are refused by the caller, which knows their line.
 */
export function seriesOf(tables: readonly FileTable[]): Series[] {
  const datasets = [...new Set(tables.map(({ dataset }) => dataset))];
  return datasets.flatMap((dataset) =>
    seriesOfDataset(
      dataset,
      tables.filter((table) => table.dataset === dataset),
    ),
  );
}

function seriesOfDataset(dataset: string, tables: readonly FileTable[]): Series[] {
  const all = tables.flatMap(({ readings }) => readings);
  const byStart = new Map<number, Reading>();
  for (const { start, minutes, value } of all) if (value !== null) byStart.set(start, { start, minutes, value });
  const readings = [...byStart.values()].sort((a, b) => a.start - b.start);
  const duplicated = duplicatesByInterval(all);
  const gaps = gapsOf(readings);
  const refused = tables.flatMap((table) => table.refused);
  const intervals = [...new Set(readings.map(({ minutes }) => intervalOf(minutes)))];
  return intervals.map((intervalMinutes, at) => {
    const own = readings.filter(({ minutes }) => intervalOf(minutes) === intervalMinutes);
    return {
      dataset,
      unit: 'Wh',
      intervalMinutes,
      count: own.length,
      first: own[0]?.start ?? 0,
      last: own[own.length - 1]?.start ?? 0,
      gaps: gaps
        .filter(({ after }) => intervalOf(after.minutes) === intervalMinutes)
        .map(({ from, to }) => ({ from, to })),
      duplicates: duplicated.get(intervalMinutes) ?? 0,
      // A refused line has no step of its own: it is told once.
      refused: at === 0 ? refused : [],
      readings: own,
    };
  });
}

function duplicatesByInterval(all: FileTable['readings']): Map<number, number> {
  const seen = new Set<number>();
  const counts = new Map<number, number>();
  for (const { start, minutes } of all) {
    const interval = intervalOf(minutes);
    if (seen.has(start)) counts.set(interval, (counts.get(interval) ?? 0) + 1);
    seen.add(start);
  }
  return counts;
}

/** Gaps between readings, each with the reading it comes after. */
function gapsOf(readings: readonly Reading[]): (Gap & { after: Reading })[] {
  return readings.flatMap((reading, at) => {
    const end = reading.start + reading.minutes * MINUTE;
    const next = readings[at + 1];
    return next && next.start > end ? [{ from: end, to: next.start, after: reading }] : [];
  });
}
