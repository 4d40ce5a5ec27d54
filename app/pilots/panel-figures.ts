import { coarsen, isZeroOrEnough } from '~/statistics/coarsen.ts';

/** Each stage's people are among those of the stage before. */
export const PANEL_STAGES = ['enrolled', 'consented', 'connected', 'active'] as const;
export type PanelStage = (typeof PANEL_STAGES)[number];

export type StageCounts = Readonly<Record<PanelStage, number>>;
export const NOBODY: StageCounts = { enrolled: 0, consented: 0, connected: 0, active: 0 };

/** A count as a lead may read it: null is withheld. */
export interface ShownCount {
  readonly stage: PanelStage;
  readonly count: number | null;
  /** The panel's places for the enrolled, then the stage before; null when that is withheld. */
  readonly of: number | null;
}

export interface PanelFigures {
  readonly total: readonly ShownCount[];
  /** In the definition's order. */
  readonly panels: readonly { readonly key: string; readonly size: number; readonly stages: readonly ShownCount[] }[];
}

/**
 * The panel as someone who is not its researcher may see it: every shown count, and every difference between two
 * shown counts, is about nobody or about at least `k` people. A stage is shown for all panels or for none, so that
 * the panels and their sum never give one panel away; the sum itself is kept longer.
 */
export function guardPanelCounts(
  panels: readonly { readonly key: string; readonly size: number; readonly counts: StageCounts }[],
  k: number,
): PanelFigures {
  const byStage = PANEL_STAGES.map((stage) => panels.map((panel) => panel.counts[stage]));
  const totals = byStage.map((counts) => [counts.reduce((sum, count) => sum + count, 0)]);
  const shownTotals = coarsen(totals, k);
  const shown = coarsen(
    shownTotals.map((stage) => byStage[stage] ?? []),
    k,
  ).map((index) => shownTotals[index]);
  const seats = panels.reduce((sum, panel) => sum + panel.size, 0);
  const stagesOf = (
    size: number,
    kept: readonly (number | undefined)[],
    count: (stage: number) => number,
  ): ShownCount[] => {
    const visible = (stage: number): number | null => (kept.includes(stage) ? count(stage) : null);
    return PANEL_STAGES.map((stage, i) => ({ stage, count: visible(i), of: i === 0 ? size : visible(i - 1) }));
  };
  return {
    total: stagesOf(seats, shownTotals, (stage) => totals[stage]?.[0] ?? 0),
    panels: panels.map(({ key, size }, at) => ({
      key,
      size,
      stages: stagesOf(size, shown, (stage) => byStage[stage]?.[at] ?? 0),
    })),
  };
}

/** `part` of `whole`, or null where one of them, or what lies between, is about 1 to k − 1 people. */
export function guardPair(
  part: number,
  whole: number,
  k: number,
  published: readonly number[],
): { readonly part: number | null; readonly whole: number | null } {
  const anchors = published.map((count) => [count]);
  const kept = coarsen([[whole], [part]], k, anchors);
  return { whole: kept.includes(0) ? whole : null, part: kept.includes(1) && isZeroOrEnough(part, k) ? part : null };
}
