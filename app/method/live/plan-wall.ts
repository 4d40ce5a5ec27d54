/** How a wall is divided so that everything stays readable from the back of the room: sizes, never scrolling. */

export interface WallGroup {
  readonly id: string;
  readonly notes: number;
  readonly points: number;
}

export interface WallPlan {
  /** Frames across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Notes across and down in each frame. */
  readonly across: number;
  readonly down: number;
  /** Rows of notes that share the height of a frame: no more than its notes need, so that long ones have room. */
  readonly lines: number;
  /** Frames drawn, in order. */
  readonly shown: readonly string[];
  /** Frames too many: named with their counts in a last one. */
  readonly summed: readonly string[];
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly across: number;
  readonly down: number;
}

/**
 * From the mockup: four frames of three notes. Others keep notes at least as wide as eleven centimetres on a 2 m wall;
 * from seven families on, one note that can be read rather than two that cannot.
 */
const GRIDS: readonly Grid[] = [
  { columns: 1, rows: 1, across: 6, down: 3 },
  { columns: 2, rows: 1, across: 3, down: 3 },
  { columns: 3, rows: 1, across: 2, down: 3 },
  { columns: 2, rows: 2, across: 3, down: 1 },
  { columns: 3, rows: 2, across: 2, down: 1 },
  { columns: 3, rows: 3, across: 1, down: 1 },
  { columns: 4, rows: 3, across: 1, down: 1 },
];

const MOST_FRAMES = 12;

/** The smallest grid that holds the groups; beyond twelve, the largest keep a frame and the others share the last. */
export function planWall(groups: readonly WallGroup[]): WallPlan {
  const size = Math.max(1, Math.min(MOST_FRAMES, groups.length));
  const grid = GRIDS.find(({ columns, rows }) => columns * rows >= size) ?? GRIDS[GRIDS.length - 1];
  const { columns, rows, across, down } = grid as Grid;
  const most = Math.max(0, ...groups.map(({ notes }) => notes));
  // One frame alone keeps its notes about square: they are a sixth of the wall wide.
  const least = columns === 1 ? down : Math.min(2, down);
  const lines = Math.min(down, Math.max(least, Math.ceil(most / across)));
  if (groups.length <= MOST_FRAMES) {
    return { columns, rows, across, down, lines, shown: groups.map(({ id }) => id), summed: [] };
  }
  const kept = new Set(
    [...groups]
      .sort((a, b) => b.points - a.points || b.notes - a.notes)
      .slice(0, MOST_FRAMES - 1)
      .map(({ id }) => id),
  );
  const ids = groups.map(({ id }) => id);
  return {
    ...{ columns, rows, across, down, lines },
    shown: ids.filter((id) => kept.has(id)),
    summed: ids.filter((id) => !kept.has(id)),
  };
}

/** Signs that a note holds in large letters without cutting them, more or less. */
const LONG_NOTE = 70;
const LONG_WIDE_NOTE = 110;

/** Whether a note is set in the smaller letters, still read from the back of the room. */
export const isSetSmall = (length: number, isWide: boolean): boolean => length > (isWide ? LONG_WIDE_NOTE : LONG_NOTE);

/**
 * Which notes of a frame are two papers wide: the long ones, in order, as long as every note still has its place in the
 * rows (a wide one leaves the rest of its row to narrow ones).
 */
export function wideNotes(
  lengths: readonly number[],
  { across, lines }: Pick<WallPlan, 'across' | 'lines'>,
): boolean[] {
  if (across < 2) return lengths.map(() => false);
  let wide = 0;
  const rowsWith = (n: number): number => {
    const rows = Math.ceil(n / Math.floor(across / 2));
    const left = rows * across - 2 * n;
    return rows + Math.ceil(Math.max(0, lengths.length - n - left) / across);
  };
  return lengths.map((length) => {
    if (length <= LONG_NOTE || rowsWith(wide + 1) > lines) return false;
    wide += 1;
    return true;
  });
}

/**
 * How many notes of a frame are drawn, the first ones first, and which are wide. A frame too small for all of them draws
 * fewer, and those whole: what is said once, in a count, is not said again by cutting every long note short.
 */
export function fitNotes(
  lengths: readonly number[],
  grid: Pick<WallPlan, 'across' | 'down' | 'lines'>,
): { readonly shown: number; readonly wide: readonly boolean[] } {
  const places = grid.across * grid.down;
  if (lengths.length <= places || grid.across < 2) {
    const shown = Math.min(places, lengths.length);
    return { shown, wide: wideNotes(lengths.slice(0, shown), grid) };
  }
  for (let shown = places; ; shown -= 1) {
    const some = lengths.slice(0, shown);
    const wide = wideNotes(some, grid);
    if (some.every((length, nth) => length <= LONG_NOTE || wide[nth])) return { shown, wide };
  }
}

/** Steps named on the agenda line: at most `most` around the one under way; the others are knots without a word. */
export function agendaWindow(
  count: number,
  here: number,
  most: number,
): { readonly from: number; readonly to: number } {
  if (count <= most) return { from: 0, to: count };
  const before = Math.min(Math.max(0, here - Math.floor(most / 2)), count - most);
  return { from: before, to: before + most };
}
