import type { CompletedAnswer } from '~/surveys/answers/read-answers.server.ts';

/** What answers may be told apart by: one of these at a time, since two together would single people out. */
export const DIMENSIONS = ['panel', 'version', 'mode'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface SurveyFilter {
  readonly dimension: Dimension;
  readonly value: string;
}

/** `?panel=faep`, `?version=2` or `?mode=paper`; the first one counts. Null: everybody's answers. */
export function readSurveyFilter(search: URLSearchParams): SurveyFilter | null {
  for (const dimension of DIMENSIONS) {
    const value = search.get(dimension);
    if (value) return { dimension, value };
  }
  return null;
}

export function surveyFilterHref(path: string, filter: SurveyFilter | null): string {
  return filter === null ? path : `${path}?${new URLSearchParams({ [filter.dimension]: filter.value })}`;
}

const READ: Record<Dimension, (answer: CompletedAnswer) => string> = {
  panel: ({ panelKey }) => panelKey,
  version: ({ formVersion }) => String(formVersion),
  mode: ({ mode }) => mode,
};

/** The parts that answers fall into, and how many each holds. */
export interface Parting {
  readonly dimension: Dimension;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** The ways in which these answers may be told apart: into two parts or more, none of them about fewer than k people. */
export function partingsOf(answers: readonly CompletedAnswer[], k: number): Parting[] {
  return DIMENSIONS.flatMap((dimension) => {
    const counts = new Map<string, number>();
    for (const answer of answers) {
      const value = READ[dimension](answer);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, count]) => ({ value, count }));
    return values.length > 1 && values.every(({ count }) => count >= k) ? [{ dimension, values }] : [];
  });
}

export const partsBy = (answers: readonly CompletedAnswer[], { dimension, values }: Parting): CompletedAnswer[][] =>
  values.map(({ value }) => answers.filter((answer) => READ[dimension](answer) === value));
