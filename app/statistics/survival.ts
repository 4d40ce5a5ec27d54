import { Z_95 } from './interval.ts';

/** One person: how long they were followed (≥ 0, any one unit), and whether the event ended it (else censored). */
export interface Observation {
  readonly time: number;
  readonly event: boolean;
}

/** How the interval is built; the choice must be printed beside it. `log` is the default of R's survfit. */
export type IntervalKind = 'log' | 'log-log' | 'plain';

export interface SurvivalStep {
  readonly time: number;
  /** Just before `time`; those censored at `time` are still at risk of an event at `time`. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Greenwood's, of the survival itself; null where survival is 0 (R: NA). */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SurvivalCurve {
  readonly n: number;
  readonly events: number;
  readonly interval: IntervalKind;
  /** One step per distinct time (of an event or of a censoring), in order of time. */
  readonly steps: readonly SurvivalStep[];
}

/**
 * Kaplan–Meier estimate with Greenwood's standard error and a 95 % interval.
 * Times are compared exactly: give whole days or weeks, not sums of floats.
 * Kaplan & Meier 1958; equals survfit(Surv(time, event) ~ 1, conf.type = interval) of R's survival to 1e-9.
 * An empty sample gives a curve without steps.
 */
export function kaplanMeier(observations: readonly Observation[], interval: IntervalKind = 'log'): SurvivalCurve {
  const counts = countByTime(observations);
  let atRisk = observations.length;
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const { time, events, censored } of counts) {
    survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
    greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
    const logError = Math.sqrt(greenwood);
    const standardError = survival === 0 ? null : survival * logError;
    steps.push({ time, atRisk, events, censored, survival, standardError, ...bounds(survival, logError, interval) });
    atRisk -= events + censored;
  }
  return { n: observations.length, events: observations.filter((o) => o.event).length, interval, steps };
}

/** One curve per group, in order of first appearance of the group. */
export function kaplanMeierByGroup<G extends string>(
  observations: readonly (Observation & { readonly group: G })[],
  interval: IntervalKind = 'log',
): ReadonlyMap<G, SurvivalCurve> {
  const groups = new Map<G, Observation[]>();
  for (const observation of observations) {
    const members = groups.get(observation.group);
    if (members) members.push(observation);
    else groups.set(observation.group, [observation]);
  }
  return new Map([...groups].map(([group, members]) => [group, kaplanMeier(members, interval)]));
}

/** Distinct times in order, with how many had the event and how many were censored at each. */
export function countByTime(
  observations: readonly Observation[],
): { time: number; events: number; censored: number }[] {
  const counts = new Map<number, { time: number; events: number; censored: number }>();
  for (const { time, event } of observations) {
    if (!(time >= 0) || time === Number.POSITIVE_INFINITY) throw new RangeError(`${time} is not a time of follow-up`);
    let count = counts.get(time);
    if (!count) counts.set(time, (count = { time, events: 0, censored: 0 }));
    if (event) count.events += 1;
    else count.censored += 1;
  }
  return [...counts.values()].sort((a, b) => a.time - b.time);
}

/** As R's survfit_confint: `logError` is the standard error of log S; null where the transform has no value. */
function bounds(
  survival: number,
  logError: number,
  kind: IntervalKind,
): { lower: number | null; upper: number | null } {
  if (kind === 'plain') {
    if (survival === 0) return { lower: null, upper: null };
    const half = Z_95 * survival * logError;
    return { lower: Math.max(0, survival - half), upper: Math.min(1, survival + half) };
  }
  if (survival === 0) return { lower: null, upper: null };
  if (kind === 'log') {
    return {
      lower: survival * Math.exp(-Z_95 * logError),
      upper: Math.min(1, survival * Math.exp(Z_95 * logError)),
    };
  }
  if (survival === 1) return { lower: null, upper: null };
  const centre = Math.log(-Math.log(survival));
  const half = (Z_95 * logError) / Math.log(survival);
  return { lower: Math.exp(-Math.exp(centre - half)), upper: Math.exp(-Math.exp(centre + half)) };
}
