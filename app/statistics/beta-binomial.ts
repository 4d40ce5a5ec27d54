/**
 * How many of those enrolled remain, when the share that stays is itself not known for sure: the share follows a Beta
 * law with the mean and the standard error of its estimate, and the number that remain a beta-binomial one (Skellam
 * 1948). With no error it is the binomial law.
 */

/** Beyond this many people the law is not followed further: a share this small is no plan. */
const MOST_PEOPLE = 200_000;

export interface UncertainShare {
  /** 0 to 1. */
  readonly mean: number;
  readonly standardError: number;
}

/** The Beta law of that mean and standard error; null when there is no error to speak of, or the mean is 0 or 1. */
export function betaOf({ mean, standardError }: UncertainShare): { a: number; b: number } | null {
  if (!(mean > 0 && mean < 1 && standardError > 0)) return null;
  const size = (mean * (1 - mean)) / (standardError * standardError) - 1;
  return size > 0 && size < 1e9 ? { a: mean * size, b: (1 - mean) * size } : null;
}

/**
 * Probability that at least `endWith` of `enrolled` remain. Without error: R's
 * pbinom(endWith - 1, enrolled, mean, lower.tail = FALSE); with it, one minus the sum of
 * choose(enrolled, k) * beta(k + a, enrolled - k + b) / beta(a, b) for k below `endWith`.
 */
export function chanceThatRemain(enrolled: number, endWith: number, share: UncertainShare): number {
  if (!Number.isInteger(enrolled) || !Number.isInteger(endWith) || enrolled < 0 || endWith < 0) {
    throw new RangeError(`${endWith} of ${enrolled}`);
  }
  if (endWith === 0) return 1;
  if (endWith > enrolled || share.mean <= 0) return 0;
  if (share.mean >= 1) return 1;
  const beta = betaOf(share);
  // Of k = 0: nobody remains.
  let log = 0;
  if (beta) for (let i = 0; i < enrolled; i += 1) log += Math.log((beta.b + i) / (beta.a + beta.b + i));
  else log = enrolled * Math.log1p(-share.mean);
  let fewer = 0;
  for (let k = 0; k < endWith; k += 1) {
    fewer += Math.exp(log);
    const ratio = beta ? (k + beta.a) / (enrolled - k - 1 + beta.b) : share.mean / (1 - share.mean);
    log += Math.log(((enrolled - k) / (k + 1)) * ratio);
  }
  return Math.min(1, Math.max(0, 1 - fewer));
}

/**
 * Fewest people to enrol so that at least `endWith` remain with probability `certainty` (0 to 1, excluded); null when
 * no number up to two hundred thousand is enough: a share that may be close to nothing cannot be made up for.
 */
export function enrolToRemain(endWith: number, share: UncertainShare, certainty: number): number | null {
  if (!(certainty > 0 && certainty < 1)) throw new RangeError(`A certainty of ${certainty}`);
  const isEnough = (enrolled: number): boolean => chanceThatRemain(enrolled, endWith, share) >= certainty;
  let high = Math.max(1, endWith);
  while (!isEnough(high)) {
    if (high >= MOST_PEOPLE) return null;
    high = Math.min(MOST_PEOPLE, high * 2);
  }
  let low = endWith - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
