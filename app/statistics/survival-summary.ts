import type { SurvivalCurve, SurvivalStep } from './survival.ts';

export interface SurvivalQuantile {
  /** Null when the curve never falls that far. */
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** R's own tolerance when it asks whether a curve lies exactly on a level. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * Time by which a share `p` (0 < p < 1) has had the event, with its 95 % interval: where the curve, and its lower and
 * upper bounds, cross 1 − p. A curve that lies on 1 − p gives the middle of that flat stretch, as R does.
 * p = 0.5 is the median. Brookmeyer & Crowley 1982; R: summary(survfit(…))$table and quantile(survfit(…)).
 */
export function survivalQuantile(curve: SurvivalCurve, p: number): SurvivalQuantile {
  const level = 1 - p;
  return {
    time: crossing(curve.steps, (step) => step.survival, level),
    lower: crossing(curve.steps, (step) => step.lower, level),
    upper: crossing(curve.steps, (step) => step.upper, level),
  };
}

function crossing(
  steps: readonly SurvivalStep[],
  value: (step: SurvivalStep) => number | null,
  level: number,
): number | null {
  const at = steps.flatMap((step) => {
    const y = value(step);
    return y === null || y >= level + TOLERANCE ? [] : [{ time: step.time, y }];
  });
  const first = at[0];
  if (!first) return null;
  if (Math.abs(first.y - level) >= TOLERANCE) return first.time;
  const next = at.find(({ y }) => y < first.y - TOLERANCE);
  return next ? (first.time + next.time) / 2 : first.time;
}

/** The step in force at `time`: the last one not after it. Undefined before the first. */
export function stepAt(curve: SurvivalCurve, time: number): SurvivalStep | undefined {
  return curve.steps.findLast((step) => step.time <= time);
}

/** S(time), right-continuous: an event at `time` has already happened. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  return stepAt(curve, time)?.survival ?? 1;
}

/** People still followed just before `time`. */
export function atRiskAt(curve: SurvivalCurve, time: number): number {
  return curve.steps.find((step) => step.time >= time)?.atRisk ?? 0;
}

/** Longest follow-up of the sample; 0 when it is empty. */
export function longestFollowUp(curve: SurvivalCurve): number {
  return curve.steps.at(-1)?.time ?? 0;
}

/**
 * Restricted mean: area under the curve from 0 to `horizon` (unit of the times), and its standard error.
 * Beyond the last time the curve is held flat. R: survival:::survmean(fit, rmean = horizon).
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): { mean: number; standardError: number } {
  if (!(horizon > 0)) throw new RangeError(`${horizon} is not a horizon`);
  const steps = curve.steps.filter((step) => step.time <= horizon);
  const first = Math.min(horizon, steps[0]?.time ?? horizon);
  let tail = 0;
  let variance = 0;
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const step = steps[i] as SurvivalStep;
    tail += step.survival * ((steps[i + 1]?.time ?? horizon) - step.time);
    if (step.atRisk > step.events)
      variance += (tail * tail * step.events) / (step.atRisk * (step.atRisk - step.events));
  }
  return { mean: first + tail, standardError: Math.sqrt(variance) };
}
