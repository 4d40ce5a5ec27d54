import { daySet, unite } from '~/pilots/standing/day-set.ts';
import { DAY_MS, TRAJECTORY_STAGES, type TrajectoryStage } from '~/pilots/standing/trajectory.ts';
import type { Way, Ways } from './chunk.ts';

/** An entry of the log, as a fold needs it. Instants are epoch milliseconds. */
export interface LoggedEntry {
  readonly pseudonym: string;
  readonly panelKey: string;
  readonly kind: string;
  readonly at: number;
}

export interface FoldRules {
  readonly qualifyingKinds: readonly string[];
  readonly dayOf: (instant: number) => number;
}

/**
 * Folds entries into the ways of those they are of, in place. Returns those whom only the log can tell of: testers not
 * met before, and those of whom an earlier first use was learnt.
 */
export function foldInto(ways: Ways, entries: readonly LoggedEntry[], rules: FoldRules): string[] {
  const byTester = new Map<string, LoggedEntry[]>();
  for (const entry of entries) {
    const own = byTester.get(entry.pseudonym);
    if (own) own.push(entry);
    else byTester.set(entry.pseudonym, [entry]);
  }
  const again: string[] = [];
  for (const [pseudonym, own] of byTester) {
    const way = ways.get(pseudonym);
    const folded = way ? foldEntries(way, own, rules) : null;
    if (folded) ways.set(pseudonym, folded);
    else again.push(pseudonym);
  }
  return again;
}

/**
 * A tester's way with some more entries, in any order, twice over if need be: the same as one read from a log that
 * holds them. Null when only the log can tell: days are counted from the first use, and one of them is earlier.
 */
export function foldEntries(way: Way, entries: readonly LoggedEntry[], rules: FoldRules): Way | null {
  const uses = entries.filter(({ kind }) => rules.qualifyingKinds.includes(kind)).map(({ at }) => at);
  const used = uses.length === 0 ? way : withUses(way, uses, rules);
  return used && withStages(used, entries);
}

function withUses(way: Way, uses: readonly number[], { dayOf }: FoldRules): Way | null {
  const first = way.firstUseAt ?? Math.min(...uses);
  if (uses.some((at) => at < first)) return null;
  const firstDay = way.firstDay ?? dayOf(first);
  return {
    ...way,
    firstUseAt: first,
    lastUseAt: Math.max(way.lastUseAt ?? first, ...uses),
    firstDay,
    daysOfUse: unite(way.daysOfUse, daySet(uses.map((at) => Math.floor((at - first) / DAY_MS)))),
    calendarDays: unite(way.calendarDays, daySet(uses.map((at) => Math.max(0, dayOf(at) - firstDay)))),
  };
}

function withStages(way: Way, entries: readonly LoggedEntry[]): Way {
  const stages: Partial<Record<TrajectoryStage, number>> = { ...way.stages };
  let { panelKey } = way;
  for (const { kind, at, panelKey: panel } of entries) {
    const stage = TRAJECTORY_STAGES.find((one) => one === kind);
    if (!stage) continue;
    stages[stage] = stageAt(stage, stages[stage], at);
    if (panel < panelKey) panelKey = panel;
  }
  return { ...way, stages, panelKey };
}

/** Of several agreements that ran out, the last one ends the presence; of anything else, the first time counts. */
export function stageAt(stage: TrajectoryStage, before: number | undefined, at: number): number {
  if (before === undefined) return at;
  return stage === 'consent-expired' ? Math.max(before, at) : Math.min(before, at);
}
