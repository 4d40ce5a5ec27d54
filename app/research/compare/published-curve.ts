import { z } from 'zod';
import { PILOT_MODELS } from '~/pilots/governance-name.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import type { SurvivalCurve } from '~/statistics/survival.ts';

/** Size of a panel, told so roughly that nobody counts on it. */
export const SIZE_BANDS = ['under-50', '50-99', '100-249', '250-499', '500-999', '1000-or-more'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

export function sizeBandOf(people: number): SizeBand {
  const at = [50, 100, 250, 500, 1000].findIndex((limit) => people < limit);
  return SIZE_BANDS[at < 0 ? SIZE_BANDS.length - 1 : at] ?? 'under-50';
}

const share = z.number().min(0).max(1);
const count = z.int().min(0).max(10_000_000);
const words = z.string().trim().min(1).max(120);

/**
 * What is published of a pilot, as it travels in a file: a Kaplan–Meier curve in steps of weeks, each about nobody or at
 * least `smallestGroup` people, and what one must know to read it. Names no person, and no more of the pilot than its
 * title.
 */
export const publishedCurveSchema = z
  .strictObject({
    format: z.literal('atelier-self-data/stay-curve'),
    version: z.literal(1),
    territory: words,
    title: z.strictObject({ fr: words, en: words }),
    theme: z.enum(['energie', 'mobilite', 'social', 'alimentation']),
    governance: z.enum(PILOT_MODELS),
    panelSize: z.enum(SIZE_BANDS),
    /** 'yyyy-mm-dd' */
    asOf: z.iso.date(),
    smallestGroup: z.int().min(3).max(1000),
    thresholds: z.strictObject({
      inactiveAfterDays: z.int().min(1).max(3650),
      dropoutAfterDays: z.int().min(1).max(3650),
    }),
    method: z.literal('kaplan-meier, steps of weeks, log interval'),
    /** Share of those enrolled who came to a first use, and of how many; null when it could not be told. */
    firstUse: z.strictObject({ share, of: count }).nullable(),
    curve: z.strictObject({
      n: count,
      events: count,
      interval: z.literal('log'),
      steps: z
        .array(
          z.strictObject({
            time: z.int().min(0).max(36_500),
            atRisk: count,
            events: count,
            censored: count,
            survival: share,
            standardError: z.number().min(0).max(1).nullable(),
            lower: share.nullable(),
            upper: share.nullable(),
          }),
        )
        .min(1)
        .max(1000),
    }),
  })
  .refine(({ curve, smallestGroup }) => isSound(curve, smallestGroup), { error: 'not a curve of counts that add up' });

export type PublishedCurve = z.infer<typeof publishedCurveSchema>;

/** Counts that a sample could have given, each about nobody or enough people, and the survival that they make. */
function isSound({ n, steps }: SurvivalCurve, k: number): boolean {
  let atRisk = n;
  let survival = 1;
  let time = -1;
  for (const step of steps) {
    if (step.time <= time || step.atRisk !== atRisk || step.events + step.censored > atRisk) return false;
    if (![step.atRisk, step.events, step.atRisk - step.events].every((one) => isZeroOrEnough(one, k))) return false;
    survival *= 1 - step.events / atRisk;
    if (Math.abs(survival - step.survival) > 1e-9) return false;
    atRisk -= step.events + step.censored;
    time = step.time;
  }
  return true;
}

/**
 * Whether a curve may be published after another of the same pilot: side by side they must not tell of fewer people
 * than `k`, at any week that both have.
 */
export function mayFollow(next: SurvivalCurve, previous: SurvivalCurve, k: number): boolean {
  const differs = (a: number, b: number): boolean => isZeroOrEnough(Math.abs(a - b), k);
  if (!differs(next.n, previous.n) || !differs(next.events, previous.events)) return false;
  return next.steps.every((step) => {
    const before = previous.steps.find(({ time }) => time === step.time);
    return !before || (differs(step.atRisk, before.atRisk) && differs(step.events, before.events));
  });
}
