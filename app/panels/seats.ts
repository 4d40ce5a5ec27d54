import { REST_CELL } from '~/pilots/quota-cells.ts';

/** Seats of one cell of a panel (REST_CELL for those that no cell is for). */
export interface CellSeats {
  readonly key: string;
  readonly target: number;
  /** Testers seated, and people invited who may still say yes. */
  readonly taken: number;
  /** People waiting for a seat of this cell. */
  readonly waiting: number;
}

export const seatsLeft = (size: number, cells: readonly CellSeats[]): number =>
  Math.max(0, size - cells.reduce((sum, { taken }) => sum + taken, 0));

/** The cell that a key counts in: testers who were never asked, or whose cell is gone, count with everyone else. */
export const cellOf = (cells: readonly { readonly key: string }[], key: string | null): string =>
  cells.some((cell) => cell.key === key) && key !== null ? key : REST_CELL;

/**
 * Whether somebody who comes now gets a seat: one is left in the panel and in their cell, and nobody waits for it. With
 * one cell, this is first come, first served.
 */
export function hasSeat(size: number, cells: readonly CellSeats[], key: string): boolean {
  const cell = cells.find((one) => one.key === key);
  if (!cell) return false;
  return Math.min(seatsLeft(size, cells), cell.target - cell.taken) > cell.waiting;
}

/** Someone on the waiting list. */
export interface Waiting {
  readonly id: string;
  readonly cell: string;
}

/**
 * Who is offered the seats left, in the order of the list: first those whose cell has a seat; then, where `beyond`
 * (recruitment is over, nobody new will come for the cells that are short), anyone.
 */
export function offerSeats(
  size: number,
  cells: readonly CellSeats[],
  waiting: readonly Waiting[],
  beyond: boolean,
): string[] {
  let left = seatsLeft(size, cells);
  const room = new Map(cells.map(({ key, target, taken }) => [key, target - taken]));
  const offered: string[] = [];
  for (const pass of beyond ? ['cell', 'anyone'] : ['cell']) {
    for (const { id, cell } of waiting) {
      if (left === 0) return offered;
      if (offered.includes(id) || (pass === 'cell' && (room.get(cell) ?? 0) <= 0)) continue;
      room.set(cell, (room.get(cell) ?? 0) - 1);
      offered.push(id);
      left -= 1;
    }
  }
  return offered;
}
