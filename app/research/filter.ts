import type { CohortPeriod } from './cohorts.ts';
import type { RetentionStart } from './describe-retention.ts';
import { type FrequencyWindow, WINDOWS } from './frequency.ts';
import type { CurveInterval } from './grouping.ts';
import type { RetentionMeasure, RetentionUnit } from './retention.ts';

/**
 * What the pages' addresses ask for: `?panel=&mesure=glissante&cohorte=mois&pas=jour&depart=chaque&fenetre=7
 * &intervalle=log-log`. Anything unknown is the default.
 */
export interface ResearchFilter {
  /** Null: all panels. */
  readonly panelKey: string | null;
  readonly measure: RetentionMeasure;
  readonly cohortPeriod: CohortPeriod;
  readonly unit: RetentionUnit;
  readonly start: RetentionStart;
  readonly window: FrequencyWindow;
  readonly interval: CurveInterval;
}

const COHORTS = { jour: 'day', semaine: 'week', quinzaine: 'fortnight', mois: 'month' } as const;
const UNITS = { jour: 'day', semaine: 'week', mois: 'month' } as const;

export function readFilter(search: URLSearchParams): ResearchFilter {
  return {
    panelKey: search.get('panel') || null,
    measure: search.get('mesure') === 'glissante' ? 'rolling' : 'classic',
    cohortPeriod: named(COHORTS, search.get('cohorte')) ?? 'fortnight',
    unit: named(UNITS, search.get('pas')) ?? 'week',
    start: search.get('depart') === 'chaque' ? 'recurring' : 'first-time',
    window: WINDOWS.find((days) => String(days) === search.get('fenetre')) ?? 28,
    interval: search.get('intervalle') === 'log-log' ? 'log-log' : 'log',
  };
}

/** The same as an address, with some of it changed. */
export function filterHref(path: string, filter: ResearchFilter, change: Partial<ResearchFilter> = {}): string {
  const { panelKey, measure, cohortPeriod, unit, start, window, interval } = { ...filter, ...change };
  const search = new URLSearchParams();
  if (panelKey) search.set('panel', panelKey);
  if (measure === 'rolling') search.set('mesure', 'glissante');
  if (cohortPeriod !== 'fortnight') search.set('cohorte', wordOf(COHORTS, cohortPeriod));
  if (unit !== 'week') search.set('pas', wordOf(UNITS, unit));
  if (start === 'recurring') search.set('depart', 'chaque');
  if (window !== 28) search.set('fenetre', String(window));
  if (interval === 'log-log') search.set('intervalle', interval);
  const query = search.toString();
  return query ? `${path}?${query}` : path;
}

function named<T>(words: Readonly<Record<string, T>>, word: string | null): T | undefined {
  return word !== null && Object.hasOwn(words, word) ? words[word] : undefined;
}

const wordOf = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(words).find(([, one]) => one === value)?.[0] ?? '';
