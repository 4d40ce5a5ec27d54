import { apportion } from '~/statistics/apportion.ts';
import type { PilotPanel } from './definition/people.ts';

/** Those whom no cell is for; no cell can be called that, since keys begin with a letter or a digit. */
export const REST_CELL = '-';

export interface CellTarget {
  /** REST_CELL for the seats that no cell asks for. */
  readonly key: string;
  /** Seats wanted for the cell. */
  readonly target: number;
}

/** The seats of each cell of a panel, in the definition's order; no cell, no line. */
export function cellTargets({ size, entry }: Pick<PilotPanel, 'size' | 'entry'>): CellTarget[] {
  const cells = entry?.cells ?? [];
  const shares = cells.map(({ share = 0 }) => share);
  const sum = shares.reduce((total, share) => total + share, 0);
  const seats = apportion(Math.round(sum * size), shares);
  return cells.map(({ key, places }, index) => ({ key, target: places ?? seats[index] ?? 0 }));
}

/** The same, with the seats that are for everyone else; a panel without quotas is one such cell. */
export function allTargets(panel: Pick<PilotPanel, 'size' | 'entry'>): CellTarget[] {
  const cells = cellTargets(panel);
  const kept = cells.reduce((sum, { target }) => sum + target, 0);
  return [...cells, { key: REST_CELL, target: Math.max(0, panel.size - kept) }];
}

/** The cell that a fraction (0 to 1, 1 excluded) of the panel's seats falls in, the seats of each cell being in a row. */
export function cellAt(panel: Pick<PilotPanel, 'size' | 'entry'>, fraction: number): string {
  let before = 0;
  for (const { key, target } of cellTargets(panel)) {
    before += target / panel.size;
    if (fraction < before) return key;
  }
  return REST_CELL;
}
