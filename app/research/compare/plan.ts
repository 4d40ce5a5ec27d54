import { chanceThatRemain, enrolToRemain, type UncertainShare } from '~/statistics/beta-binomial.ts';
import { Z_95 } from '~/statistics/interval.ts';
import { atRiskAt, stepAt, survivalAt } from '~/statistics/survival-summary.ts';
import { FEWEST_TO_TELL } from '../fewest.ts';
import type { CurveSource } from './curve-source.ts';

const WEEK_DAYS = 7;

/** What the form's address asks: `?d-apres=&finir=60&semaines=12&certitude=90&inscrits=100`. */
export interface PlanQuestion {
  readonly sourceKey: string | null;
  readonly endWith: number;
  readonly weeks: number;
  /** Per cent. */
  readonly certainty: number;
  readonly enrolled: number | null;
}

export const PLAN_LIMITS = { endWith: [1, 5000], weeks: [1, 260], certainty: [50, 99], enrolled: [1, 50_000] } as const;
export type PlanField = keyof typeof PLAN_LIMITS;
const WORDS: Readonly<Record<PlanField, string>> = {
  ...{ endWith: 'finir', weeks: 'semaines', certainty: 'certitude', enrolled: 'inscrits' },
};

/** The question as asked, what is not a number replaced by the usual one; and the fields that were wrong. */
export function readPlan(
  search: URLSearchParams,
  usual: Pick<PlanQuestion, 'endWith' | 'weeks'>,
): { question: PlanQuestion; wrong: PlanField[] } {
  const wrong: PlanField[] = [];
  const number = (field: PlanField, otherwise: number | null): number | null => {
    const text = search.get(WORDS[field])?.trim() ?? '';
    if (text === '') return otherwise;
    const [least, most] = PLAN_LIMITS[field];
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    wrong.push(field);
    return otherwise;
  };
  const question = {
    sourceKey: search.get('d-apres') || null,
    endWith: number('endWith', usual.endWith) ?? usual.endWith,
    weeks: number('weeks', usual.weeks) ?? usual.weeks,
    certainty: number('certainty', 90) ?? 90,
    enrolled: number('enrolled', null),
  };
  return { question, wrong };
}

export type PlanAnswer =
  | { readonly kind: 'unknown'; readonly knownWeeks: number }
  | {
      readonly kind: 'planned';
      /** Null: no number is enough. */
      readonly enrol: number | null;
      readonly chance: number | null;
      /** Of those enrolled, or of those with a first use where the way there is not known. */
      readonly share: UncertainShare;
      readonly lower: number;
      readonly upper: number;
      readonly stay: number;
      readonly firstUse: number | null;
      /** Numbers enrolled and the chance that they are enough, to draw. */
      readonly points: readonly { readonly enrolled: number; readonly chance: number }[];
    };

/** How many to enrol by a curve; unknown where too few people of it were followed so long. */
export function planBy(source: Pick<CurveSource, 'curve' | 'firstUse'>, question: PlanQuestion): PlanAnswer {
  const { endWith, certainty, enrolled, weeks } = question;
  const knownWeeks = weeksKnown(source);
  if (weeks > knownWeeks) return { kind: 'unknown', knownWeeks };
  const days = weeks * WEEK_DAYS;
  const stay = survivalAt(source.curve, days);
  const error = stepAt(source.curve, days)?.standardError ?? 0;
  const share = throughFirstUse({ mean: stay, standardError: error }, source.firstUse);
  const enrol = enrolToRemain(endWith, share, certainty / 100);
  const most = Math.max(enrolled ?? 0, enrol === null ? endWith * 4 : Math.ceil(enrol * 1.25), endWith + 5);
  const step = Math.max(1, Math.round((most - endWith) / 40));
  const points = Array.from({ length: Math.floor((most - endWith) / step) + 1 }, (_, i) => endWith + i * step);
  return {
    ...{ kind: 'planned', enrol, share, stay, firstUse: source.firstUse?.share ?? null },
    chance: enrolled === null ? null : chanceThatRemain(enrolled, endWith, share),
    lower: Math.max(0, share.mean - Z_95 * share.standardError),
    upper: Math.min(1, share.mean + Z_95 * share.standardError),
    points: points.map((n) => ({ enrolled: n, chance: chanceThatRemain(n, endWith, share) })),
  };
}

/** Whole weeks up to which enough people are followed. */
export function weeksKnown({ curve }: Pick<CurveSource, 'curve'>): number {
  const last = curve.steps.at(-1)?.time ?? 0;
  let weeks = Math.floor(last / WEEK_DAYS);
  while (weeks > 0 && atRiskAt(curve, weeks * WEEK_DAYS) < FEWEST_TO_TELL) weeks -= 1;
  return weeks;
}

/** From those who begin to those who enrol: the product of two shares, whose errors add up to first order. */
function throughFirstUse(stay: UncertainShare, firstUse: CurveSource['firstUse']): UncertainShare {
  if (!firstUse || firstUse.of === 0) return stay;
  const { share, of } = firstUse;
  const variance = share * share * stay.standardError ** 2 + stay.mean ** 2 * ((share * (1 - share)) / of);
  return { mean: share * stay.mean, standardError: Math.sqrt(variance) };
}
