import type { CellTarget } from '~/pilots/quota-cells.ts';
import { apportion } from '~/statistics/apportion.ts';
import type { DrawnEntry, Stratum } from './draw-records.ts';
import { cellOf } from './seats.ts';

export interface ToDraw {
  /** Seats to give. */
  readonly seats: number;
  /** The quota cells and the seats wanted for each; see allTargets. */
  readonly targets: readonly CellTarget[];
  /** In any order: the result does not depend on it. */
  readonly candidates: readonly { readonly code: string; readonly cell: string | null }[];
  /** A group of fewer candidates is never named alone. */
  readonly smallestGroup: number;
}

export interface Drawn {
  readonly strata: readonly Stratum[];
  /** In the order of their codes. */
  readonly entries: readonly DrawnEntry[];
  /** Codes of those not drawn, in the order in which seats that come free are offered. */
  readonly waiting: readonly string[];
}

/**
 * A stratified draw that anyone can do again. Seats are shared out among the cells in proportion to what is wanted for
 * each (largest remainder, no cell getting more seats than it has candidates). In each cell, candidates stand in the
 * order of `fingerprint` of their code, and the first have the seats. A fingerprint that nobody can foresee makes every
 * order equally likely; since each candidate has their own, somebody who leaves changes nothing for the others, and the
 * order in which they are listed does not count.
 */
export function stratifiedDraw(
  { seats, targets, candidates, smallestGroup }: ToDraw,
  fingerprint: (code: string) => string,
): Drawn {
  const all = candidates.map(({ code, cell }) => ({ code, cell: cellOf(targets, cell), mark: fingerprint(code) }));
  all.sort((a, b) => compare(a.mark, b.mark) || compare(a.code, b.code));
  const groups = merged(
    targets.map(({ key, target }) => ({
      ...{ cells: [key], target },
      candidates: all.filter(({ cell }) => cell === key).length,
    })),
    smallestGroup,
  );
  const given = apportion(
    seats,
    groups.map(({ target }) => target),
    groups.map((group) => group.candidates),
  );
  const strata = groups.map((group, index) => ({ key: group.cells.join('+'), ...group, seats: given[index] ?? 0 }));
  const drawn = strata.flatMap(({ key, cells, seats: places }) =>
    all
      .filter(({ cell }) => cells.includes(cell))
      .map(({ code }, index) => ({ code, stratum: key, order: index + 1, drawn: index < places })),
  );
  const out = new Set(drawn.filter((entry) => !entry.drawn).map(({ code }) => code));
  return {
    strata,
    entries: drawn.sort((a, b) => compare(a.code, b.code)),
    waiting: all.map(({ code }) => code).filter((code) => out.has(code)),
  };
}

type Group = Omit<Stratum, 'key' | 'seats'>;

/**
 * The cells whose candidates are too few to be named, put together, with the smallest others as long as they are still
 * too few. A cell that nobody is in stays as it is: it is about nobody.
 */
function merged(cells: readonly Group[], smallestGroup: number): Group[] {
  const isSmall = ({ candidates }: Group): boolean => candidates > 0 && candidates < smallestGroup;
  const together = cells.filter(isSmall);
  if (together.length === 0) return [...cells];
  const rest = cells.filter((cell) => !isSmall(cell));
  const people = (): number => together.reduce((sum, { candidates }) => sum + candidates, 0);
  while (people() < smallestGroup || together.length === 1) {
    const [next] = [...rest].sort((a, b) => a.candidates - b.candidates).filter(({ candidates }) => candidates > 0);
    if (!next) break;
    together.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  const inOrder = cells.filter((cell) => together.includes(cell));
  const one: Group = {
    cells: inOrder.flatMap((group) => group.cells),
    target: inOrder.reduce((sum, { target }) => sum + target, 0),
    candidates: people(),
  };
  return cells.flatMap((cell) => (cell === inOrder[0] ? [one] : rest.includes(cell) ? [cell] : []));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
