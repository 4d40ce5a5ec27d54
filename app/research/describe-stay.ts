import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { cumulativeIncidence } from '~/statistics/cumulative-incidence.ts';
import { type LogRank, logRankTest } from '~/statistics/log-rank.ts';
import { kaplanMeier, type Observation, type SurvivalCurve } from '~/statistics/survival.ts';
import {
  atRiskAt,
  longestFollowUp,
  restrictedMean,
  type SurvivalQuantile,
  survivalQuantile,
} from '~/statistics/survival-summary.ts';
import { FEWEST_TO_TELL } from './fewest.ts';
import { type CurveInterval, type EngagementQuery, type Grouping, isFineEnough, together } from './grouping.ts';
import { publishStays } from './publish-stay.ts';
import { type Stay, staysOf } from './stay.ts';

const WEEK_DAYS = 7;

export interface StayCurve {
  /** Null when panels are put together. */
  readonly panelKey: string | null;
  readonly curve: SurvivalCurve;
  readonly median: SurvivalQuantile;
  /** Mean days there up to the figure's common horizon, and the standard error; null when there is none. */
  readonly restricted: { readonly mean: number; readonly standardError: number } | null;
}

export interface StayFigure {
  readonly curves: readonly StayCurve[];
  /** Days. */
  readonly horizon: number;
  /** Days up to which every curve still rests on enough people: restricted means go so far. 0: none. */
  readonly commonDays: number;
  readonly interval: CurveInterval;
  readonly logRank: LogRank | null;
  /** Who began too recently for their staying to be told. */
  readonly tooRecent: number | null;
  /** Share gone by cause after `days`, the last at which enough people are followed; null for other audiences. */
  readonly causes: { readonly days: number; readonly silent: number; readonly withdrew: number } | null;
}

/** How long people stay, as this audience may see it; null when withheld. */
export function describeStay(grouping: Grouping, query: EngagementQuery): StayFigure | null {
  if (query.audience === 'researcher') {
    const found = grouping.groups.map((panel) => staysOf(panel, query));
    const isShown = (_: unknown, i: number) => grouping.panelKey === null || grouping.names[i] === grouping.panelKey;
    const shown = found.filter(isShown);
    return {
      ...compareStays(
        found.map(({ stays }) => stays),
        grouping,
        query.interval,
      ),
      tooRecent: shown.reduce((total, { tooRecent }) => total + tooRecent, 0),
      causes: causesBy(shown.flatMap(({ stays }) => stays)),
    };
  }
  const merged = together(grouping);
  const apart = publishableStays(grouping, query);
  const all = publishableStays(merged, query);
  const isApart = isFineEnough(stepsOf(apart), stepsOf(all));
  const samples = isApart ? apart : all;
  return (
    samples && { ...compareStays(samples, isApart ? grouping : merged, query.interval), tooRecent: null, causes: null }
  );
}

const stepsOf = (samples: readonly Observation[][] | null): number =>
  new Set(samples?.flat().map(({ time }) => time)).size;

/** Follow-ups of groups that share nobody, as this audience may see them; null when they may not be told apart. */
export function samplesOf(
  groups: readonly (readonly Trajectory[])[],
  query: EngagementQuery,
): readonly (readonly Observation[])[] | null {
  if (query.audience === 'researcher') return groups.map((people) => staysOf(people, query).stays);
  return publishableStays({ groups, names: groups.map(() => null), panelKey: null }, query);
}

/** A curve per panel shown, and the test between them. */
export function compareStays(
  samples: readonly (readonly Observation[])[],
  { names, panelKey }: Grouping,
  interval: CurveInterval,
): Pick<StayFigure, 'curves' | 'horizon' | 'commonDays' | 'interval' | 'logRank'> {
  const shown = names.flatMap((name, i) =>
    panelKey === null || name === panelKey ? [{ name, sample: samples[i] ?? [] }] : [],
  );
  const estimates = shown.flatMap(({ name, sample }) =>
    sample.length === 0 ? [] : [{ panelKey: name, curve: kaplanMeier(sample, interval) }],
  );
  const curves = sideBySide(estimates);
  return {
    ...curves,
    interval,
    logRank: logRankTest(shown.flatMap(({ name, sample }) => sample.map((o) => ({ ...o, group: name ?? '' })))),
  };
}

/** Curves made elsewhere, with what is told of them all together. */
export function sideBySide(
  estimates: readonly { readonly panelKey: string | null; readonly curve: SurvivalCurve }[],
): Pick<StayFigure, 'curves' | 'horizon' | 'commonDays'> {
  const commonDays = commonFollowUp(estimates.map(({ curve }) => curve));
  return {
    commonDays,
    horizon: Math.max(0, ...estimates.map(({ curve }) => longestFollowUp(curve))),
    curves: estimates.map(({ panelKey, curve }) => ({
      ...{ panelKey, curve, median: survivalQuantile(curve, 0.5) },
      restricted: commonDays > 0 ? restrictedMean(curve, commonDays) : null,
    })),
  };
}

/** The last whole week, in days, at which every curve still rests on enough people; 0 when there is none. */
function commonFollowUp(curves: readonly SurvivalCurve[]): number {
  const longest = Math.max(0, ...curves.map(longestFollowUp));
  for (let days = Math.floor(longest / WEEK_DAYS) * WEEK_DAYS; days > 0; days -= WEEK_DAYS) {
    if (curves.every((curve) => atRiskAt(curve, days) >= FEWEST_TO_TELL)) return days;
  }
  return 0;
}

/** Follow-ups fit to be shown, unless those too recent to have one could be had by subtraction from the flow. */
function publishableStays({ groups }: Grouping, query: EngagementQuery): Observation[][] | null {
  const k = query.smallestGroup;
  const found = groups.map((panel) => staysOf(panel, query));
  if (found.some(({ tooRecent }) => !isZeroOrEnough(tooRecent, k))) return null;
  return publishStays(
    found.map(({ stays }) => stays),
    k,
  );
}

function causesBy(stays: readonly Stay[]): StayFigure['causes'] {
  const steps = cumulativeIncidence(
    stays.map(({ time, event, end }) => ({
      time,
      cause: event && (end === 'silent' || end === 'withdrew') ? end : null,
    })),
    ['silent', 'withdrew'],
  );
  const last = steps.findLast((step) => step.atRisk >= FEWEST_TO_TELL);
  return last ? { days: last.time, ...last.incidence } : null;
}
