/** One person followed for `time`; `cause` of the end, or null when censored. */
export interface CausedObservation<C extends string> {
  readonly time: number;
  readonly cause: C | null;
}

export interface IncidenceStep<C extends string> {
  readonly time: number;
  readonly atRisk: number;
  /** Share of the sample that has ended by each cause by this time; with `survival` they sum to 1. */
  readonly incidence: Readonly<Record<C, number>>;
  /** Share that has not ended by any cause. */
  readonly survival: number;
}

/**
 * Cumulative incidence of competing causes (Aalen & Johansen 1978): at each time, S(t−) × events of the cause ÷ at risk.
 * Unlike 1 − Kaplan–Meier per cause, the shares add up to those who left.
 * R: survfit(Surv(time, factor(cause)) ~ 1)$pstate. One step per time at which something ended.
 */
export function cumulativeIncidence<C extends string>(
  observations: readonly CausedObservation<C>[],
  causes: readonly C[],
): IncidenceStep<C>[] {
  const times = [...new Set(observations.map((o) => o.time))].sort((a, b) => a - b);
  const byTime = new Map<number, CausedObservation<C>[]>(times.map((time) => [time, []]));
  for (const observation of observations) byTime.get(observation.time)?.push(observation);
  const incidence = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<C, number>;
  const steps: IncidenceStep<C>[] = [];
  let atRisk = observations.length;
  let survival = 1;
  for (const [time, tied] of byTime) {
    const ended = tied.filter((o) => o.cause !== null);
    for (const cause of causes) {
      incidence[cause] += (survival * ended.filter((o) => o.cause === cause).length) / atRisk;
    }
    if (ended.length > 0) {
      survival *= 1 - ended.length / atRisk;
      steps.push({ time, atRisk, incidence: { ...incidence }, survival });
    }
    atRisk -= tied.length;
  }
  return steps;
}
