import { addDays } from './calendar.ts';

/** What one day's exchanges with a holder gave, all testers together. */
export interface HolderDay {
  readonly day: string;
  readonly received: number;
  readonly failed: number;
  /** The log says the holder was out that day. */
  readonly outage: boolean;
}

/**
 * - `not-yet`: nothing was ever received, up to that day
 * - `ok`: all that was asked came
 * - `partial`: some exchanges failed, or an outage was noted on a day that received something
 * - `down`: all failed, or an outage was noted and nothing came
 * - `silent`: nothing was exchanged
 */
export type DayState = 'not-yet' | 'ok' | 'partial' | 'down' | 'silent';

export interface HolderHealth {
  readonly days: readonly { readonly day: string; readonly state: DayState }[];
  /** How it stands on the last day; `restored` is a working holder that was down within a week. */
  readonly now: 'not-yet' | 'ok' | 'partial' | 'down' | 'silent' | 'restored';
  /** First day of the outage that goes on, or day on which it ended. */
  readonly changedOn: string | null;
}

/** Days without any exchange before a working holder is called silent: readings come every day. */
const QUIET_DAYS = 3;
const RESTORED_DAYS = 7;

/**
 * A holder's last `length` days up to `today`.
 *
 * @param history its days with exchanges or an outage; any order, gaps allowed
 * @param received first and last day on which anything ever came, which may be before the window
 */
export function holderHealth(
  history: readonly HolderDay[],
  received: { readonly first: string | null; readonly last: string | null },
  today: string,
  length = 30,
): HolderHealth {
  const byDay = new Map(history.map((one) => [one.day, one]));
  const days = Array.from({ length }, (_, i) => {
    const day = addDays(today, i - length + 1);
    return { day, state: stateOf(byDay.get(day), received.first === null || day < received.first) };
  });
  return { days, ...standing(days, received.last, today) };
}

function stateOf(day: HolderDay | undefined, before: boolean): DayState {
  if (day?.outage) return day.received > 0 ? 'partial' : 'down';
  if (!day || day.received + day.failed === 0) return before ? 'not-yet' : 'silent';
  if (day.failed === 0) return 'ok';
  return day.received === 0 ? 'down' : 'partial';
}

function standing(
  days: HolderHealth['days'],
  last: string | null,
  today: string,
): Pick<HolderHealth, 'now' | 'changedOn'> {
  const spoken = days.filter(({ state }) => state !== 'silent' && state !== 'not-yet');
  const latest = spoken.at(-1);
  if (latest?.state === 'down') {
    const start = days
      .slice(0, days.indexOf(latest) + 1)
      .findLastIndex(({ state }) => state === 'ok' || state === 'partial');
    return { now: 'down', changedOn: days.slice(start + 1).find(({ state }) => state === 'down')?.day ?? latest.day };
  }
  if (last === null) return { now: 'not-yet', changedOn: null };
  if (!latest || last <= addDays(today, -QUIET_DAYS - 1)) return { now: 'silent', changedOn: last };
  if (latest.state === 'partial') return { now: 'partial', changedOn: null };
  const lastDown = days.findLastIndex(({ state }) => state === 'down');
  const back =
    lastDown < 0 ? undefined : days.slice(lastDown + 1).find(({ state }) => state === 'ok' || state === 'partial');
  if (back && back.day > addDays(today, -RESTORED_DAYS)) return { now: 'restored', changedOn: back.day };
  return { now: 'ok', changedOn: null };
}
