import type { Point } from './cloud.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where to write a name beside a point: of the places around it within `sheet`, the one that hides least. */
export function labelSpot(
  at: Point,
  size: { width: number; height: number },
  { gap, sheet, obstacles }: { gap: number; sheet: Box; obstacles: readonly Box[] },
): Point {
  const { width, height } = size;
  const around: Point[] = [
    { x: at.x - width / 2, y: at.y - gap - height },
    { x: at.x - width / 2, y: at.y + gap },
    { x: at.x + gap, y: at.y - height / 2 },
    { x: at.x - gap - width, y: at.y - height / 2 },
  ];
  const kept = around.map(({ x, y }) => ({
    x: Math.min(Math.max(x, sheet.x), sheet.x + sheet.width - width),
    y: Math.min(Math.max(y, sheet.y), sheet.y + sheet.height - height),
  }));
  const hidden = kept.map((spot) => obstacles.reduce((sum, box) => sum + overlap({ ...spot, ...size }, box), 0));
  return kept[hidden.indexOf(Math.min(...hidden))] ?? at;
}

function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
