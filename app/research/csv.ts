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

/** One line per panel and step of its Kaplan–Meier curve; the interval is R's `log` one unless asked, and named. */
export function stayCsv({ stay }: Pick<Engagement, 'stay'>): string {
  const columns = [
    'panel',
    'days',
    'at_risk',
    'events',
    'censored',
    'survival',
    'greenwood_se',
    'interval',
    'lower',
    'upper',
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
      one.curve.interval,
      step.lower,
      step.upper,
    ]),
  );
}

/** One line per number of days on which testers came back; `exactly` is empty where steps are merged. */
export function frequencyCsv({ frequency }: Engagement): string {
  const rows = (frequency?.steps ?? []).map(({ returns, exactly, atLeast, share, interval }): Cell[] => [
    ...[frequency?.panelKey ?? ALL, frequency?.window ?? null, frequency?.known ?? null],
    ...[returns, frequency?.isWhole ? exactly : null, atLeast, share, interval.lower, interval.upper],
  ]);
  const columns = ['panel', 'window_days', 'known', 'returns', 'exactly', 'at_least', 'share_at_least'];
  return toCsv([...columns, 'wilson_lower', 'wilson_upper'], rows);
}

/** One line per day of follow-up on which somebody left. */
export function incidenceCsv({ incidence }: Engagement): string {
  const rows = (incidence?.steps ?? []).map((step): Cell[] => [
    ...[incidence?.panelKey ?? ALL, step.time, step.atRisk],
    ...[step.incidence.silent, step.incidence.withdrew, step.survival],
  ]);
  return toCsv(['panel', 'days', 'at_risk', 'incidence_silent', 'incidence_withdrew', 'still_there'], rows);
}

/** One line per calendar day. */
export function timelineCsv({ timeline }: Engagement): string {
  const rows = (timeline?.days ?? []).map(({ day, active, out }): Cell[] => [
    ...[timeline?.panelKey ?? ALL, day, active, out],
  ]);
  return toCsv(['panel', 'day', 'active_testers', 'testers_in_outage'], rows);
}
