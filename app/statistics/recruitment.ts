/**
 * How many to recruit so that enough remain. Each person is there on the last day with probability `stayShare`, whatever
 * the others do: the number enrolled when the `endWith`-th stayer comes follows a negative binomial law.
 */

/** Beyond this many people the law is not followed further: a share this small is no plan. */
const MOST_PEOPLE = 1_000_000;

/**
 * Fewest people to enrol so that at least `endWith` remain with probability `certainty` (0 to 1, excluded).
 * R: endWith + qnbinom(certainty, endWith, stayShare). Null when nobody is expected to stay, or past a million.
 */
export function recruitToEndWith(endWith: number, stayShare: number, certainty: number): number | null {
  if (!(certainty > 0 && certainty < 1)) throw new RangeError(`A certainty of ${certainty}`);
  for (const { enrolled, chance } of enrolments(endWith, stayShare)) if (chance >= certainty) return enrolled;
  return null;
}

/** Probability that at least `endWith` of `enrolled` people remain. R: pbinom(endWith - 1, enrolled, stayShare, lower.tail = FALSE). */
export function chanceToEndWith(enrolled: number, endWith: number, stayShare: number): number {
  if (endWith === 0) return 1;
  let reached = 0;
  for (const step of enrolments(endWith, stayShare)) {
    if (step.enrolled > enrolled) break;
    reached = step.chance;
  }
  return reached;
}

/** Each number enrolled from `endWith` on, with the probability that so many are enough. */
function* enrolments(endWith: number, stayShare: number): Generator<{ enrolled: number; chance: number }> {
  if (!(endWith >= 0 && stayShare >= 0 && stayShare <= 1)) throw new RangeError(`${endWith} at ${stayShare}`);
  if (endWith === 0) yield { enrolled: 0, chance: 1 };
  if (endWith === 0 || stayShare === 0) return;
  const leaving = Math.log1p(-stayShare);
  let logTerm = endWith * Math.log(stayShare);
  let chance = 0;
  for (let enrolled = endWith; enrolled <= MOST_PEOPLE; enrolled += 1) {
    chance = Math.min(1, chance + Math.exp(logTerm));
    yield { enrolled, chance };
    logTerm += Math.log(enrolled / (enrolled + 1 - endWith)) + leaving;
  }
}
