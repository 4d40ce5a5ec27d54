import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import type { EngagementQuery } from '~/research/grouping.ts';
import { drawFrom } from '../behaviour/random.ts';
import { type GroupOutcome, groupsOf, type Member, outcomeOf, tellable } from './groups.ts';
import { PIECES, type Piece, type Published, publishedFrom, withdrawn } from './published.ts';

export interface Enrolled extends Member {
  readonly trajectory: Trajectory | undefined;
}

export interface WithdrawalQuestion {
  /** How many leave; at the most, everyone of the scope. */
  readonly leaving: number;
  /** They are all of this panel; null for anyone. */
  readonly panelKey: string | null;
  readonly seed: number;
  /** How many draws of who leaves. */
  readonly draws: number;
}

export interface WithdrawalInput {
  /** Those who may leave. */
  readonly enrolled: readonly Enrolled[];
  /** Of whom the log speaks and who are not enrolled: they stay in the figures as they are. */
  readonly others: readonly Trajectory[];
  readonly purposeKeys: readonly string[];
  readonly query: EngagementQuery;
}

export interface PieceOutcome {
  readonly piece: Piece;
  readonly before: number;
  /** The middle one of the draws, and the least of them. */
  readonly typical: number;
  readonly atWorst: number;
}

export interface WithdrawalOutcome {
  readonly leaving: number;
  readonly k: number;
  readonly draws: number;
  readonly pieces: readonly PieceOutcome[];
  readonly groups: readonly GroupOutcome[];
}

/**
 * What would be left to say if some testers left: runs the functions that make the published figures over the log as it
 * would then be, for many seeded draws of who leaves; groups are also held against the worst case, everybody who leaves
 * being of one of them. Says how much would be shown, never who. Pure; the same seed gives the same answer.
 */
export function rehearseWithdrawal(
  { enrolled, others, purposeKeys, query }: WithdrawalInput,
  question: WithdrawalQuestion,
  report: (share: number) => void = () => {},
): WithdrawalOutcome {
  const scope = enrolled.flatMap(({ panelKey }, index) =>
    question.panelKey === null || panelKey === question.panelKey ? [index] : [],
  );
  const leaving = Math.min(question.leaving, scope.length);
  const names = { panelKeys: query.panelKeys, purposeKeys };
  const before = groupsOf(enrolled, names);
  const keyOf = (group: { panelKey: string | null; purposeKey: string | null }) =>
    `${group.panelKey} ${group.purposeKey}`;
  const published: Published[] = [];
  const left = new Map<string, number[]>();
  for (let draw = 0; draw < question.draws; draw += 1) {
    const gone = drawWithout(scope, leaving, `${question.seed}/${draw}`);
    published.push(publishedFrom(waysAfter(enrolled, gone, others, query.at), query));
    const staying = groupsOf(
      enrolled.filter((_, index) => !gone.has(index)),
      names,
    );
    const counts = new Map(staying.map((group) => [keyOf(group), group.count]));
    for (const group of before)
      left.set(keyOf(group), [...(left.get(keyOf(group)) ?? []), counts.get(keyOf(group)) ?? 0]);
    report((draw + 1) / question.draws);
  }
  const now = publishedFrom(waysAfter(enrolled, new Set(), others, query.at), query);
  const k = query.smallestGroup;
  return {
    ...{ leaving, k, draws: question.draws },
    pieces: PIECES.map((piece) => {
      const values = published.map((one) => one[piece]).sort((a, b) => a - b);
      const typical = values[Math.floor(values.length / 2)] ?? now[piece];
      return { piece, before: now[piece], typical, atWorst: values[0] ?? now[piece] };
    }),
    groups: tellable(before, k)
      .filter(({ panelKey }) => question.panelKey === null || panelKey === null || panelKey === question.panelKey)
      .map(({ isTold, ...group }) => outcomeOf(group, { isTold, leaving, k, draws: left.get(keyOf(group)) ?? [] })),
  };
}

function waysAfter(
  enrolled: readonly Enrolled[],
  gone: ReadonlySet<number>,
  others: readonly Trajectory[],
  at: number,
): Trajectory[] {
  const theirs = enrolled.flatMap(({ trajectory }, index) => {
    if (!trajectory) return [];
    return [gone.has(index) ? withdrawn(trajectory, at) : trajectory];
  });
  return [...theirs, ...others];
}

/** So many of them, each as likely as any other (a partial Fisher–Yates shuffle). */
function drawWithout(from: readonly number[], count: number, name: string): Set<number> {
  const draw = drawFrom('withdrawal', name);
  const pool = [...from];
  for (let i = 0; i < count; i += 1) {
    const j = i + Math.floor(draw.uniform() * (pool.length - i));
    const [a, b] = [pool[i] ?? 0, pool[j] ?? 0];
    pool[i] = b;
    pool[j] = a;
  }
  return new Set(pool.slice(0, count));
}
