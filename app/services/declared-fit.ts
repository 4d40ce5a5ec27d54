import type { Bilingual } from '~/platform/i18n/messages.ts';

/** What in a description makes a gesture fit or not, as a pilot's data says it. */
export interface FitCondition {
  readonly dataset: string;
  readonly field: string;
  /** Holds for these options. */
  readonly among?: readonly string[] | undefined;
  /** Holds from this number on, or up to that one. */
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly because?: Bilingual | undefined;
  readonly otherwise?: Bilingual | undefined;
}

/** Dataset → field → what was said of it. */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, number | string | readonly string[]>>>>;

export interface Fit {
  /** Why it suits them more than others; the first reason that holds. */
  readonly because: Bilingual | null;
  /** Why it does not suit them; null when nothing says so. */
  readonly otherwise: Bilingual | null;
}

/** How a gesture fits what someone said. What they did not say changes nothing. */
export function fitOf(conditions: readonly FitCondition[], descriptions: Descriptions): Fit {
  const judged = conditions.flatMap((condition) => {
    const answer = descriptions[condition.dataset]?.[condition.field];
    return answer === undefined ? [] : [{ condition, holds: holds(condition, answer) }];
  });
  return {
    because: judged.find((one) => one.holds && one.condition.because)?.condition.because ?? null,
    otherwise: judged.find((one) => !one.holds && one.condition.otherwise)?.condition.otherwise ?? null,
  };
}

function holds({ among, atLeast, atMost }: FitCondition, answer: number | string | readonly string[]): boolean {
  if (typeof answer === 'number') return answer >= (atLeast ?? answer) && answer <= (atMost ?? answer);
  const said = typeof answer === 'string' ? [answer] : answer;
  return (among ?? []).some((option) => said.includes(option));
}
