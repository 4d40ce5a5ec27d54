import { stringify } from 'csv-stringify/sync';
import type { RetentionFigure } from './describe-retention.ts';
import type { StayFigure } from './describe-stay.ts';
import type { Engagement } from './engagement.ts';
import type { RetentionRow } from './retention.ts';

/**
 * The figures as files. RFC 4180 with commas and decimal points, which R, Python and spreadsheets read in any country;
 * UTF-8 with a byte order mark, without which Excel takes accents for something else. Header names never change with
 * the language. Shares are fractions (0 to 1); an empty cell is unknown, and withheld where `withheld` is 1.
 */
export type Cell = string | number | null;

export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows' });
}

const ALL = 'all';

/** One line per step (`exit` empty), then one per way out of it. */
export function flowCsv({ flow, panelKey }: Engagement): string {
  const panel = panelKey ?? ALL;
  const rows = (flow?.steps ?? []).flatMap((step): Cell[][] => [
    [panel, step.stage, '', step.count, step.ofPrevious, step.ofEnrolled, 0],
    ...step.exits.map(({ exit, count }): Cell[] => [
      panel,
      step.stage,
      exit,
      count,
      null,
      null,
      count === null ? 1 : 0,
    ]),
  ]);
  return toCsv(['panel', 'stage', 'exit', 'count', 'share_of_previous', 'share_of_enrolled', 'withheld'], rows);
}

/** Both measures; one line per group of departure and period, known or not. `cohort` is a first day, or `all`. */
export function retentionCsv({ retention }: Engagement): string {
  const line = (figure: RetentionFigure, measure: string, row: RetentionRow, period: number): Cell[] => {
    const cell = row.cells[period - 1] ?? null;
    const interval = cell?.interval ?? null;
    return [
      figure.panelKey ?? ALL,
      measure,
      figure.start,
      row.cohort ?? ALL,
      figure.unit,
      period,
      cell?.retained ?? null,
      cell?.known ?? 0,
      cell?.share ?? null,
      interval?.lower ?? null,
      interval?.upper ?? null,
    ];
  };
  const rows = (['classic', 'rolling'] as const).flatMap((measure) => {
    const figure = retention[measure];
    const { everyone, cohorts, periods } = figure;
    return [everyone, ...cohorts].flatMap((row) => periods.map((period) => line(figure, measure, row, period)));
  });
  const columns = [
    ...['panel', 'measure', 'start', 'cohort', 'unit', 'period', 'retained', 'known', 'share'],
    ...['wilson_lower', 'wilson_upper'],
  ];
  return toCsv(columns, rows);
}

/** One line per panel and step of its Kaplan–Meier curve; the interval is the `log` one of R's survfit. */
export function stayCsv({ stay }: Engagement): string {
  const columns = [
    'panel',
    'days',
    'at_risk',
    'events',
    'censored',
    'survival',
    'greenwood_se',
    'log_lower',
    'log_upper',
  ];
  return toCsv(columns, stayRows(stay));
}

function stayRows(stay: StayFigure | null): Cell[][] {
  return (stay?.curves ?? []).flatMap((one) =>
    one.curve.steps.map((step): Cell[] => [
      one.panelKey ?? ALL,
      step.time,
      step.atRisk,
      step.events,
      step.censored,
      step.survival,
      step.standardError,
      step.lower,
      step.upper,
    ]),
  );
}
