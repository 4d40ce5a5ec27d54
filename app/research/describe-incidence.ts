import { cumulativeIncidence, type IncidenceStep } from '~/statistics/cumulative-incidence.ts';
import { FEWEST_TO_TELL } from './fewest.ts';
import type { EngagementQuery, Grouping } from './grouping.ts';
import { type StayEnd, staysOf } from './stay.ts';

/** Ways of leaving; whatever else ends a follow-up says nothing of leaving. */
export const CAUSES = ['silent', 'withdrew'] as const;
export type Cause = (typeof CAUSES)[number];

export interface IncidenceFigure {
  readonly panelKey: string | null;
  /** Testers followed. */
  readonly n: number;
  readonly steps: readonly IncidenceStep<Cause>[];
  /** The last step that rests on enough people to be told and drawn; null when there is none. */
  readonly last: IncidenceStep<Cause> | null;
  /** How follow-ups ended. */
  readonly ends: Readonly<Record<StayEnd, number>>;
}

/** Who leaves by which cause, for researchers; null for anyone else, to whom causes are not told apart. */
export function describeIncidence(
  { groups, names, panelKey }: Grouping,
  query: EngagementQuery,
): IncidenceFigure | null {
  if (query.audience !== 'researcher') return null;
  const shown = groups.filter((_, i) => panelKey === null || names[i] === panelKey).flat();
  const { stays } = staysOf(shown, query);
  const steps = cumulativeIncidence(
    stays.map(({ time, event, end }) => ({ time, cause: event ? (CAUSES.find((one) => one === end) ?? null) : null })),
    CAUSES,
  );
  const ends: Record<StayEnd, number> = { silent: 0, withdrew: 0, 'still-in': 0, completed: 0, expired: 0, outage: 0 };
  for (const { end } of stays) ends[end] += 1;
  return {
    panelKey,
    n: stays.length,
    steps,
    last: steps.findLast((one) => one.atRisk >= FEWEST_TO_TELL) ?? null,
    ends,
  };
}
