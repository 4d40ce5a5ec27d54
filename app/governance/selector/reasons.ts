import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { GovernanceModelKey } from '../models.ts';
import { type Choices, optionOf, type Selector, type Weights } from './selector.ts';

/** Something that speaks for or against a model, and how many answers said so. */
export interface Reason {
  readonly question: string;
  readonly text: Bilingual;
  /** Answers that chose an option which says so… */
  readonly count: number;
  /** …of those that answered the question. */
  readonly answered: number;
  /** The option that most of them chose. */
  readonly option: Bilingual;
  /** How much it weighs: what the list is sorted by. */
  readonly pull: number;
}

/** What speaks for a model and against it, the heaviest first. Questions of no weight say nothing. */
export function reasonsFor(
  { selector, weights, answers }: { selector: Selector; weights: Weights; answers: readonly Choices[] },
  model: GovernanceModelKey,
): { readonly for: readonly Reason[]; readonly against: readonly Reason[] } {
  return { for: side('for', 1), against: side('against', -1) };

  function side(name: 'for' | 'against', sign: 1 | -1): Reason[] {
    return selector.questions
      .flatMap((asked): Reason[] => {
        const text = asked.reasons[model]?.[name];
        const weight = weights[asked.key] ?? 0;
        const options = answers.flatMap((choices) => optionOf(asked, choices) ?? []);
        const saying = options.filter(({ suits }) => (suits[model] ?? 0) * sign > 0);
        const option = commonest(saying);
        if (!text || !option || weight === 0) return [];
        const pull = saying.reduce((sum, { suits }) => sum + weight * Math.abs(suits[model] ?? 0), 0);
        return [
          { question: asked.key, text, count: saying.length, answered: options.length, option: option.title, pull },
        ];
      })
      .toSorted((a, b) => b.pull - a.pull);
  }
}

/** The one that comes most often; of several, the one that came first. */
function commonest<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
