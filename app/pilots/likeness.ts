import type { DeclaredAnswers } from './declared-answers.ts';
import type { Likeness } from './definition/offered.ts';
import type { DeclaredField, PilotDefinition } from './definition.ts';

/** A band of a number or year: 'from-to', the end not in it; open where it has no end. */
export const bandOf = (value: number, bands: readonly number[]): string => {
  const at = bands.filter((from) => value >= from).length;
  return `${bands[at - 1] ?? ''}-${bands[at] ?? ''}`;
};

/** What makes somebody like others, coarsened, most important first; null where they did not answer. */
export function traitsOf({ fields }: Likeness, answers: DeclaredAnswers): (string | null)[] {
  return fields.map(({ field, bands }) => {
    const answer = answers[field];
    if (typeof answer === 'number') return bands ? bandOf(answer, bands) : null;
    return typeof answer === 'string' ? answer : null;
  });
}

/** The questions that make people alike, in the order of the likeness. */
export function likenessFields({ datasets }: PilotDefinition, { dataset, fields }: Likeness): DeclaredField[] {
  const asked = datasets.find(({ key }) => key === dataset)?.fields ?? [];
  return fields.flatMap(({ field }) => asked.find(({ key }) => key === field) ?? []);
}
