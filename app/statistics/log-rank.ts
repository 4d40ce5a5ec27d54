import { chiSquareUpperTail } from './chi-square.ts';
import type { Observation } from './survival.ts';

export interface LogRank {
  readonly groups: readonly {
    readonly group: string;
    readonly n: number;
    readonly observed: number;
    readonly expected: number;
  }[];
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Do groups leave at the same pace? Log-rank test of k ≥ 2 groups (Mantel 1966), or Peto & Peto's version of the
 * Wilcoxon test, which gives early exits more weight. Observed and expected are weighted likewise.
 * Equals R's survdiff(Surv(time, event) ~ group, rho = 0 or 1) to 1e-9.
 * Null when there is nothing to compare: fewer than two groups at risk when an event happens.
 */
export function logRankTest(
  observations: readonly (Observation & { readonly group: string })[],
  weights: 'log-rank' | 'peto' = 'log-rank',
): LogRank | null {
  const names = [...new Set(observations.map((o) => o.group))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const sorted = [...observations].sort((a, b) => a.time - b.time);
  const n = names.map((name) => observations.filter((o) => o.group === name).length);
  const atRisk = [...n];
  const observed = names.map(() => 0);
  const expected = names.map(() => 0);
  const variance = names.map(() => names.map(() => 0));
  let survival = 1;
  let start = 0;
  while (start < sorted.length) {
    const time = sorted[start]?.time;
    let end = start;
    while (end < sorted.length && sorted[end]?.time === time) end += 1;
    const tied = sorted.slice(start, end);
    const events = names.map((name) => tied.filter((o) => o.event && o.group === name).length);
    const total = sum(atRisk);
    const d = sum(events);
    const weight = weights === 'peto' ? survival : 1;
    if (d > 0) {
      const spread = total > 1 ? (weight * weight * d * (total - d)) / (total * total * (total - 1)) : 0;
      names.forEach((_, i) => {
        const ni = at(atRisk, i);
        observed[i] = at(observed, i) + weight * at(events, i);
        expected[i] = at(expected, i) + (weight * d * ni) / total;
        const row = variance[i] as number[];
        names.forEach((__, j) => {
          row[j] = at(row, j) + spread * ni * ((i === j ? total : 0) - at(atRisk, j));
        });
      });
      survival *= 1 - d / total;
    }
    for (const { group } of tied) {
      const i = index.get(group) as number;
      atRisk[i] = at(atRisk, i) - 1;
    }
    start = end;
  }
  const used = names.flatMap((_, i) => (at(expected, i) > 0 ? [i] : []));
  const kept = used.slice(1);
  if (kept.length === 0) return null;
  const difference = kept.map((i) => at(observed, i) - at(expected, i));
  const solved = solve(
    kept.map((i) => kept.map((j) => at(variance[i] as number[], j))),
    difference,
  );
  if (!solved) return null;
  const chiSquare = sum(solved.map((x, i) => x * at(difference, i)));
  return {
    groups: names.map((group, i) => ({ group, n: at(n, i), observed: at(observed, i), expected: at(expected, i) })),
    chiSquare,
    df: kept.length,
    p: chiSquareUpperTail(chiSquare, kept.length),
  };
}

const at = (values: readonly number[], i: number): number => values[i] as number;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Gauss with partial pivoting; null when the matrix is singular (no information in the sample). */
function solve(matrix: number[][], right: readonly number[]): number[] | null {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < size; i += 1) {
      if (Math.abs(at(rows[i] as number[], column)) > Math.abs(at(rows[pivot] as number[], column))) pivot = i;
    }
    const pivotRow = rows[pivot] as number[];
    if (Math.abs(at(pivotRow, column)) <= scale * 1e-12) return null;
    rows[pivot] = rows[column] as number[];
    rows[column] = pivotRow;
    rows.forEach((row, i) => {
      if (i === column) return;
      const factor = at(row, column) / at(pivotRow, column);
      for (let j = column; j <= size; j += 1) row[j] = at(row, j) - factor * at(pivotRow, j);
    });
  }
  return rows.map((row, i) => at(row, size) / at(row, i));
}
