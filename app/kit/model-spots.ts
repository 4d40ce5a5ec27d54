export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The sheet of the drawing, in its own units. */
export const SHEET = { x: 16, y: 44, width: 708, height: 540 } as const;
export const CENTRE = { x: SHEET.x + SHEET.width / 2, y: SHEET.y + SHEET.height / 2 - 8 } as const;
const REACH = { x: 306, y: 214 } as const;

/** What a model's picture and its two lines take around its place. */
const TAKES = { width: 156, height: 136, above: 64, below: 74 } as const;
/** A knot's radius, and some air. */
const KNOT = 15;
/** How far a picture gives way to a knot; past that, it would no longer stand where the kit puts it. */
const GIVES = 48;

/** Where a place of the two axes stands in the drawing. */
export const onPlane = ({ reins, use }: { readonly reins: number; readonly use: number }): Spot => ({
  x: CENTRE.x + use * REACH.x,
  y: CENTRE.y + reins * REACH.y,
});

/**
 * Where the models are drawn: at their places, but pictures that would draw over one another are moved aside, each by
 * half of what is missing, and a picture that a knot would hide gives way up or down, as little as it can.
 */
export function modelSpots<M extends { readonly axes: Parameters<typeof onPlane>[0] }>(
  models: readonly M[],
  knots: readonly Spot[] = [],
): (Spot & { readonly model: M })[] {
  const placed = models.map((model) => ({ model, ...onPlane(model.axes) }));
  return placed.map((one) => {
    const x = placed.reduce((moved, other) => {
      const [dx, dy] = [one.x - other.x, Math.abs(one.y - other.y)];
      const missing = TAKES.width - Math.abs(dx);
      return other === one || dy >= TAKES.height || missing <= 0 ? moved : moved + (Math.sign(dx) * missing) / 2;
    }, one.x);
    return { model: one.model, x, y: one.y + givingWay({ x, y: one.y }, knots) };
  });
}

function givingWay(at: Spot, knots: readonly Spot[]): number {
  const near = knots.filter(({ x }) => Math.abs(x - at.x) < TAKES.width / 2 + KNOT);
  const hides = (dy: number) =>
    near.some(({ y }) => y + KNOT > at.y + dy - TAKES.above && y - KNOT < at.y + dy + TAKES.below);
  const moves = near
    .flatMap(({ y }) => [y - KNOT - TAKES.below - at.y, y + KNOT + TAKES.above - at.y])
    .filter((dy) => Math.abs(dy) <= GIVES && !hides(dy))
    .filter((dy) => at.y + dy - TAKES.above >= SHEET.y && at.y + dy + TAKES.below <= SHEET.y + SHEET.height)
    .toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return hides(0) ? (moves[0] ?? 0) : 0;
}
