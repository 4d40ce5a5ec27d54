import { type Generalisation, proposeGeneralisation, type QuasiIdentifier } from '~/statistics/generalise.ts';
import { type Row, smallestClass } from '~/statistics/k-anonymity.ts';
import { QUASI_KEYS, type QuasiKey } from './export-request.ts';

/** What an outsider may know of one tester. */
export type Known = Readonly<Record<QuasiKey, string>>;

/** Nobody said, or it went with the person's identity when they left; a value like any other. */
export const NOT_KNOWN = 'unknown';

const DAY_MS = 86_400_000;
/** Weeks put together, level by level. */
export const WEEK_BANDS: readonly number[] = [1, 4, 12];

/** The days of `weeks` weeks that hold a day, counted from the pilot's first: 'yyyy-mm-dd..yyyy-mm-dd'. */
export function weeksAround(day: string, startsOn: string, weeks: number): string {
  const length = weeks * 7 * DAY_MS;
  const start = Date.parse(`${startsOn}T00:00:00Z`);
  const from = start + Math.floor((Date.parse(`${day}T00:00:00Z`) - start) / length) * length;
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `${iso(from)}..${iso(from + length - DAY_MS)}`;
}

/** What losing a column costs: without the panel, no figure can be made by panel again. */
const WEIGHTS: Readonly<Record<QuasiKey, number>> = { panel: 8, stratum: 3, channel: 1, week: 2 };

function columnOf(key: QuasiKey, values: readonly string[], startsOn: string): QuasiIdentifier {
  const coarser =
    key === 'week'
      ? Object.fromEntries(
          [...new Set(values)].map((week) => [
            week,
            week === NOT_KNOWN
              ? WEEK_BANDS.slice(1).map(() => NOT_KNOWN)
              : WEEK_BANDS.slice(1).map((weeks) => weeksAround(week.slice(0, 10), startsOn, weeks)),
          ]),
        )
      : {};
  return { key, coarser, weight: WEIGHTS[key] };
}

export interface Anonymised {
  readonly columns: readonly QuasiKey[];
  /** People in the smallest class as the table is, before anything is done. */
  readonly smallestBefore: number;
  readonly made: Generalisation;
}

/**
 * Makes what is known of testers coarse enough for groups of k, at the least loss. Null when there are fewer than k of
 * them: then nothing may be said of any.
 */
export function anonymise(
  people: readonly Known[],
  options: {
    readonly columns: readonly QuasiKey[];
    readonly k: number;
    readonly mostWithheldPercent: number;
    readonly startsOn: string;
  },
): Anonymised | null {
  const columns = QUASI_KEYS.filter((key) => options.columns.includes(key));
  const rows: Row[] = people.map((one) => columns.map((key) => one[key]));
  const quasi = columns.map((key) =>
    columnOf(
      key,
      people.map((one) => one[key]),
      options.startsOn,
    ),
  );
  const made = proposeGeneralisation(rows, quasi, { k: options.k, mostWithheld: options.mostWithheldPercent / 100 });
  return made && { columns, smallestBefore: smallestClass(rows) ?? 0, made };
}
