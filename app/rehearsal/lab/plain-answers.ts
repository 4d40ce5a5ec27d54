import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';

/** An answer to every question, the first that it allows: a replay looks at who reads them, not at what they say. */
export function plainAnswers(fields: readonly DeclaredField[]): DeclaredAnswers {
  return Object.fromEntries(
    fields.map(({ key, kind, options = [], min, max }) => {
      const first = options[0]?.key ?? '';
      if (kind === 'choice') return [key, first];
      if (kind === 'choices') return [key, [first]];
      if (kind === 'day') return [key, '2020-06-15'];
      return [key, min ?? Math.min(max ?? Number.POSITIVE_INFINITY, kind === 'year' ? 2000 : 1)];
    }),
  );
}
