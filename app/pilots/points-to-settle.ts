import type { DatedMilestone, PilotProgress } from './calendar.ts';
import type { PilotDataset } from './definition.ts';
import type { HolderHealth } from './holder-health.ts';
import type { PanelFigures } from './panel-figures.ts';

/** Something the lead should decide on, as data: the page has the words. */
export type Point =
  | { readonly kind: 'holder-down'; readonly tone: 'bad'; readonly holder: string; readonly on: string }
  | { readonly kind: 'holder-silent'; readonly tone: 'bad'; readonly holder: string; readonly on: string }
  | { readonly kind: 'holder-never'; readonly tone: 'warn'; readonly holder: string }
  | {
      readonly kind: 'panel-short';
      readonly tone: 'warn';
      readonly panel: string;
      readonly enrolled: number;
      readonly size: number;
    }
  | { readonly kind: 'milestone-late'; readonly tone: 'warn'; readonly milestone: DatedMilestone }
  | { readonly kind: 'card-missing'; readonly tone: 'info'; readonly datasets: readonly PilotDataset[] }
  | { readonly kind: 'connector-came'; readonly tone: 'info'; readonly holders: readonly string[] };

const ORDER = { bad: 0, warn: 1, info: 2 } as const;

/**
 * What asks for a decision today, the gravest first. A panel is short only once use has begun and while its count
 * may be shown; a holder has "never" sent anything only once use has begun.
 */
export function pointsToSettle(input: {
  readonly progress: PilotProgress;
  readonly holders: readonly { readonly id: string; readonly health: HolderHealth }[];
  readonly figures: PanelFigures;
  readonly milestones: readonly DatedMilestone[];
  readonly datasetsWithoutCard: readonly PilotDataset[];
  /** Names of holders said to come whose connector exists by now. */
  readonly comeSince: readonly string[];
}): Point[] {
  const { progress, holders, figures, milestones, datasetsWithoutCard, comeSince } = input;
  const points: Point[] = [];
  const running = progress.state === 'running';
  if (running) {
    for (const { id: holder, health } of holders) {
      const { now, changedOn } = health;
      if (now === 'down' && changedOn) points.push({ kind: 'holder-down', tone: 'bad', holder, on: changedOn });
      if (now === 'silent' && changedOn) points.push({ kind: 'holder-silent', tone: 'bad', holder, on: changedOn });
      if (now === 'not-yet') points.push({ kind: 'holder-never', tone: 'warn', holder });
    }
    for (const { key: panel, size, stages } of figures.panels) {
      const enrolled = stages.find(({ stage }) => stage === 'enrolled')?.count ?? null;
      if (enrolled !== null && enrolled < size)
        points.push({ kind: 'panel-short', tone: 'warn', panel, enrolled, size });
    }
  }
  for (const milestone of milestones) {
    if (milestone.state === 'late') points.push({ kind: 'milestone-late', tone: 'warn', milestone });
  }
  if (datasetsWithoutCard.length > 0) {
    points.push({ kind: 'card-missing', tone: 'info', datasets: datasetsWithoutCard });
  }
  if (comeSince.length > 0) points.push({ kind: 'connector-came', tone: 'info', holders: comeSince });
  return points.sort((a, b) => ORDER[a.tone] - ORDER[b.tone]);
}
