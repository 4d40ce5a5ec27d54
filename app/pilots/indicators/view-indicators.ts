import type { PilotIndicator } from '../definition/planning.ts';
import type { PilotDefinition } from '../definition.ts';
import { describeSeries, type IndicatorFinding } from './describe-series.ts';
import { plainSeries, publishSeries } from './publish-series.ts';
import { type IndicatorScale, type IndicatorSeries, periodOf, type ShownSeries, scaleOf } from './series.ts';

/** An indicator with all that a page or a paper shows of it. */
export interface IndicatorView {
  readonly indicator: PilotIndicator;
  readonly scale: IndicatorScale;
  readonly per: ReturnType<typeof periodOf>;
  readonly series: readonly ShownSeries[];
  readonly finding: IndicatorFinding;
}

/** Who looks: a researcher of the pilot reads plain figures; anybody else, and any paper, those that may be shown. */
export interface IndicatorAudience {
  readonly isResearcher: boolean;
  /** Only what is made for them; the team reads all. */
  readonly reader: PilotIndicator['readers'][number];
}

/** The indicators of a pilot, in its own order. Pure. */
export function viewIndicators(
  definition: PilotDefinition,
  series: readonly IndicatorSeries[],
  { isResearcher, reader }: IndicatorAudience,
): IndicatorView[] {
  const k = Math.max(definition.smallestGroup, 3);
  return definition.indicators
    .filter(({ readers }) => reader === 'team' || readers.includes(reader))
    .map((indicator) => {
      // All together first, then the panels in the pilot's order, as the pictures and tables show them.
      const order = ['', ...definition.panels.map(({ key }) => key)];
      const own = series
        .filter(({ indicatorKey }) => indicatorKey === indicator.key)
        .sort((a, b) => order.indexOf(a.panelKey) - order.indexOf(b.panelKey));
      const shown = isResearcher ? plainSeries(indicator, own, k) : publishSeries(indicator, own, k);
      return {
        ...{ indicator, scale: scaleOf(indicator), per: periodOf(indicator), series: shown },
        finding: describeSeries(indicator, shown),
      };
    });
}

export interface ObjectiveGroup {
  /** From 1; null for indicators tied to no objective. */
  readonly objective: number | null;
  readonly views: readonly IndicatorView[];
}

/** Objective by objective, those without indicator as well; an indicator stands under the first objective that it serves. */
export function byObjective(
  { objectives }: { readonly objectives: readonly unknown[] },
  views: readonly IndicatorView[],
): ObjectiveGroup[] {
  const groups: ObjectiveGroup[] = objectives.map((_, i) => ({
    objective: i + 1,
    views: views.filter(({ indicator }) => indicator.objectives[0] === i + 1),
  }));
  const others = views.filter(({ indicator }) => indicator.objectives.length === 0);
  return others.length > 0 ? [...groups, { objective: null, views: others }] : groups;
}
