import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelSpots, onPlane } from './model-spots.ts';

const axes = { reins: -0.8, use: -0.7 };
const [still] = modelSpots([{ axes }]);
const at = onPlane(axes);

describe('modelSpots', () => {
  it('draws a model at its place when nothing is in the way', () => {
    expect(still).toMatchObject(at);
    expect(modelSpots([{ axes }], [{ x: at.x, y: at.y + 200 }])).toEqual([still]);
  });

  it('moves two pictures that touch apart, on the same line', () => {
    const [left, right] = modelSpots([{ axes }, { axes: { ...axes, use: -0.6 } }]);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(156);
    expect(left?.y).toBe(right?.y);
  });

  it('raises a picture whose caption a knot would cover', () => {
    const [moved] = modelSpots([{ axes }], [{ x: at.x + 60, y: at.y + 74 }]);
    expect(moved).toMatchObject({ x: at.x, y: at.y - 15 });
  });

  it('never moves a picture further than a little, whatever the knots', () => {
    const knot = fc.record({ x: fc.integer({ min: 0, max: 740 }), y: fc.integer({ min: 0, max: 632 }) });
    fc.assert(
      fc.property(fc.array(knot, { maxLength: 6 }), (knots) => {
        const [moved] = modelSpots([{ axes }], knots);
        expect(moved?.x).toBe(at.x);
        expect(Math.abs((moved?.y ?? 0) - at.y)).toBeLessThanOrEqual(48);
      }),
    );
  });
});
