import type { SheetRow } from '~/platform/spreadsheet/book.ts';
import type { Day } from '../local-time.ts';
import { absurdAboveWatts, type RefusalReason } from '../series.ts';
import { enedisManifest } from './manifest.ts';

/** What stands above a table: headings, then values. */
export interface Preamble {
  readonly type: string;
  readonly unit: string;
  readonly stepMinutes: number | undefined;
  readonly firstDay: Day | undefined;
}

export type TableKind = 'curve' | 'spans' | 'daily' | 'index' | 'skipped';

/**
 * A table of an Enedis file. Its Horodate stamps the END of a step in a load curve, the day in a daily table, the
 * instant of the reading in an index.
 */
export interface Table {
  readonly kind: TableKind;
  readonly preamble: Preamble;
  readonly headings: readonly string[];
  readonly rows: SheetRow[];
}

/** Why a value cannot be a home's consumption; undefined when it can. */
export function faultOf(energyWh: number, minutes: number, dataset: string): RefusalReason | undefined {
  if (energyWh < 0) return 'negative';
  return (energyWh * 60) / minutes > absurdAboveWatts(enedisManifest, dataset) ? 'absurd' : undefined;
}
