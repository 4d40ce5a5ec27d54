import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { DesignView } from '../design/design-view.ts';
import { aspectText } from '../policy/aspect-text.ts';
import { POLICY_ASPECTS, type Policy, type PolicyAspect } from '../policy/policy.ts';
import type { OperatorFunction } from './functions.ts';
import { modelFor, type OperatorGrid } from './operator.ts';

/** What a design answers to one function: its own words, or those of the model. */
export interface FunctionAnswer {
  readonly key: OperatorFunction;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly byDefault: string;
  readonly corrected: boolean;
}

/** The nine functions under a policy, with the corrections of its design. */
export function operatorAnswers(
  grid: OperatorGrid,
  { policy, functions }: { policy: Policy; functions: DesignView['document']['functions'] },
  locale: Locale,
): FunctionAnswer[] {
  return grid.map(({ key, title, question, answers }) => {
    const byDefault = inLocale(answers[modelFor(policy, key)], locale);
    const own = functions[key];
    return {
      ...{ key, title: inLocale(title, locale), question: inLocale(question, locale), byDefault },
      answer: own ? inLocale(own, locale) : byDefault,
      corrected: own !== undefined,
    };
  });
}

export interface ComparedLine {
  readonly key: string;
  readonly title: string;
  readonly question: string;
  readonly a: string;
  readonly b: string;
  readonly different: boolean;
}

export interface Comparison {
  readonly policy: readonly (Omit<ComparedLine, 'title' | 'question' | 'key'> & { readonly key: PolicyAspect })[];
  readonly operator: readonly ComparedLine[];
  readonly differing: number;
}

/** Two designs line by line: the five aspects, then the nine functions. */
export function compareDesigns({
  a,
  b,
  grid,
  models,
  locale,
}: {
  a: Compared;
  b: Compared;
  grid: OperatorGrid;
  models: Localised<Kit['models']>;
  locale: Locale;
}): Comparison {
  const policy = POLICY_ASPECTS.map((key) => {
    const [one, other] = [aspectText(models, a.policy, key), aspectText(models, b.policy, key)];
    return { key, a: one, b: other, different: one !== other };
  });
  const others = operatorAnswers(grid, b, locale);
  const operator = operatorAnswers(grid, a, locale).map(({ key, title, question, answer }, i) => {
    const other = others[i]?.answer ?? '';
    return { key, title, question, a: answer, b: other, different: answer !== other };
  });
  return { policy, operator, differing: [...policy, ...operator].filter(({ different }) => different).length };
}

interface Compared {
  readonly policy: Policy;
  readonly functions: DesignView['document']['functions'];
}
