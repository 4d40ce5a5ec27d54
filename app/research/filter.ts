import type { CohortPeriod } from './cohorts.ts';
import type { RetentionMeasure } from './retention.ts';

/** What the page's address asks for: `?panel=&mesure=glissante&cohorte=mois`. Anything unknown is the default. */
export interface ResearchFilter {
  /** Null: all panels. */
  readonly panelKey: string | null;
  readonly measure: RetentionMeasure;
  readonly cohortPeriod: CohortPeriod;
}

export function readFilter(search: URLSearchParams): ResearchFilter {
  return {
    panelKey: search.get('panel') || null,
    measure: search.get('mesure') === 'glissante' ? 'rolling' : 'classic',
    cohortPeriod: search.get('cohorte') === 'mois' ? 'month' : 'fortnight',
  };
}

/** The same as an address, with some of it changed. */
export function filterHref(path: string, filter: ResearchFilter, change: Partial<ResearchFilter> = {}): string {
  const { panelKey, measure, cohortPeriod } = { ...filter, ...change };
  const search = new URLSearchParams();
  if (panelKey) search.set('panel', panelKey);
  if (measure === 'rolling') search.set('mesure', 'glissante');
  if (cohortPeriod === 'month') search.set('cohorte', 'mois');
  const query = search.toString();
  return query ? `${path}?${query}` : path;
}
