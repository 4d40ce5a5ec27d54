import { coarsen } from '~/statistics/coarsen.ts';
import { type Frequency, type FrequencyStep, type FrequencyWindow, frequency } from './frequency.ts';
import { type EngagementQuery, type Grouping, shownOf, together } from './grouping.ts';
import { publishableWeeks } from './publish-retention.ts';
import { retentionRow } from './retention.ts';

export interface FrequencyFigure {
  /** The panel it is about; null for all together, which may be all that can be shown. */
  readonly panelKey: string | null;
  readonly window: FrequencyWindow;
  readonly known: number;
  readonly median: number | null;
  /** Those that are shown; in between, what is told of the next one holds for fewer people. */
  readonly steps: readonly FrequencyStep[];
  /** Whether each step says how many came back on exactly so many days. */
  readonly isWhole: boolean;
}

/** On how many days testers came back, as this audience may see it; null when withheld. */
export function describeFrequency(grouping: Grouping, query: EngagementQuery): FrequencyFigure | null {
  const { window } = query;
  if (query.audience === 'researcher') {
    return { panelKey: grouping.panelKey, window, isWhole: true, ...frequency(shownOf(grouping), window, query) };
  }
  const merged = together(grouping);
  const found = frequency(shownOf(merged), window, query);
  const kept = publishableReturns(found, merged, query);
  if (kept.length === 0) return null;
  const steps = kept.flatMap((i) => found.steps[i] ?? []);
  const median = steps.findLast(({ share }) => share >= 0.5)?.returns ?? null;
  return { panelKey: null, window, known: found.known, isWhole: false, median, steps };
}

/**
 * The steps that may leave the research room: those who came back so often, and those who did not, are 0 or at least k,
 * and so are their differences from one shown step to another, from those who began and from those whom retention shows.
 * All panels together: panel by panel, the steps of several would have to agree.
 */
function publishableReturns({ known, steps }: Frequency, grouping: Grouping, query: EngagementQuery): number[] {
  const k = query.smallestGroup;
  const people = shownOf(grouping);
  const row = retentionRow(people, 'classic', query);
  const weeks = publishableWeeks(grouping.groups, query, k);
  const anchors = [row.size, ...weeks.map((week) => row.cells[week - 1]?.known ?? 0)].map((count) => [count, 0]);
  const [whole] = coarsen([[known, 0]], k, anchors);
  if (whole === undefined) return [];
  return coarsen(
    steps.map(({ atLeast }) => [atLeast, known - atLeast]),
    k,
  );
}
