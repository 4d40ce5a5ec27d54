import type { IndicatorView } from '~/pilots/indicators/view-indicators.ts';
import { type Cell, toCsv } from '../csv.ts';

const COLUMNS = [
  ...['indicator', 'source', 'scale', 'panel', 'period_start', 'period_end', 'value', 'lower', 'upper'],
  ...['above', 'people', 'withheld', 'over', 'protocol_version'],
];

/** One line per indicator, panel and period, as who asks may see them. Shares from 0 to 1; `panel` is a key, or `all`. */
export function indicatorsCsv(views: readonly IndicatorView[]): string {
  const rows = views.flatMap(({ indicator, scale, series }) =>
    series.flatMap(({ panelKey, points }) =>
      points.map((point): Cell[] => [
        ...[indicator.key, indicator.from, scale, panelKey || 'all', point.start, point.end],
        ...[point.value, point.low, point.high, point.above, point.people],
        ...[point.isWithheld ? 1 : 0, point.isOver ? 1 : 0, point.protocolVersion],
      ]),
    ),
  );
  return toCsv(COLUMNS, rows);
}
