/** 97.5 % quantile of the standard normal law: every interval of the product is a 95 % one. */
export const Z_95 = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson score interval (95 %) of a proportion, without continuity correction.
 * `successes` of `trials`, both whole counts; null when there was no trial.
 * Wilson 1927, J. Am. Stat. Assoc. 22, 209–212; R: prop.test(x, n, correct = FALSE)$conf.int.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || successes > trials) {
    throw new RangeError(`${successes} of ${trials} is not a proportion of counts`);
  }
  if (trials === 0) return null;
  const p = successes / trials;
  const z2 = Z_95 * Z_95;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (Z_95 * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials))) / (1 + z2 / trials);
  // At 0 and at n the bound is 0 or 1 exactly; rounding must not say otherwise.
  return {
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
