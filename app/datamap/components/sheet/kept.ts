import type { Pending, Told } from '../../sheet/board.ts';

/** What is not at the server yet, kept in this browser: a page that is closed or reloaded loses nothing. */
interface Kept {
  readonly pending: readonly Pending[];
  readonly told: readonly Told[];
}

const PREFIX = 'atelier.feuille:';

export function writeKept(base: string, kept: Kept): void {
  try {
    localStorage.setItem(PREFIX + base, JSON.stringify(kept));
  } catch {
    // A full or closed storage: the page itself still has it all.
  }
}

export function clearKept(base: string): void {
  try {
    localStorage.removeItem(PREFIX + base);
  } catch {
    // Nothing was kept.
  }
}

export function readKept(base: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + base) ?? '{}') as Partial<Kept>;
    return { pending: kept.pending ?? [], told: kept.told ?? [] };
  } catch {
    return { pending: [], told: [] };
  }
}
