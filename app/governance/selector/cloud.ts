export interface Point {
  readonly x: number;
  readonly y: number;
}

const CORNERS = 12;

/** A soft outline around points, `room` away from each: the path of an SVG. Empty for no point. */
export function cloudPath(points: readonly Point[], room: number): string {
  const around = points.flatMap(({ x, y }) =>
    Array.from({ length: CORNERS }, (_, i) => {
      const angle = (2 * Math.PI * i) / CORNERS;
      return { x: x + room * Math.cos(angle), y: y + room * Math.sin(angle) };
    }),
  );
  const hull = convexHull(around);
  if (hull.length === 0) return '';
  const at = (i: number): Point => hull[(i + hull.length) % hull.length] ?? { x: 0, y: 0 };
  const curves = hull.map((_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const most = Math.hypot(to.x - from.x, to.y - from.y) / 3;
    const one = moved(from, { x: to.x - before.x, y: to.y - before.y }, most);
    const two = moved(to, { x: from.x - after.x, y: from.y - after.y }, most);
    return `C${pair(one)} ${pair(two)} ${pair(to)}`;
  });
  return `M${pair(at(0))}${curves.join('')}z`;
}

/** Catmull-Rom's tangent as a Bézier handle, never so long that the curve overshoots a short side. */
function moved(from: Point, along: Point, most: number): Point {
  const length = Math.hypot(along.x, along.y) || 1;
  const far = Math.min(most, length / 6) / length;
  return { x: from.x + along.x * far, y: from.y + along.y * far };
}

const pair = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Andrew's monotone chain: the corners of the smallest convex shape around the points, anticlockwise. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  return a && b ? (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) : 0;
}
