import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianInterval, studentInterval } from './mean-interval.ts';

describe('studentInterval', () => {
  it('is Student’s, as R prints it for its sleep data', () => {
    // R 4.3: t.test(c(0.7,-1.6,-0.2,-1.2,-0.1,3.4,3.7,0.8,0,2)): 95 % interval -0.5297804 2.0297804
    const { mean, interval } = studentInterval([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]) ?? {};
    expect(mean).toBeCloseTo(0.75, 12);
    expect(interval?.lower).toBeCloseTo(-0.52978, 3);
    expect(interval?.upper).toBeCloseTo(2.02978, 3);
  });

  it('says no interval of a handful of values, and nothing of none', () => {
    expect(studentInterval([])).toBeNull();
    expect(studentInterval([1, 2, 3, 4, 5])).toEqual({ mean: 3, interval: null });
  });
});

describe('medianInterval', () => {
  // The lower rank is R’s qbinom(0.025, n, 0.5).
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [100, 40, 61],
    [2000, 956, 1045],
  ])('of %d values stands between those of ranks %d and %d', (n, low, high) => {
    const values = Array.from({ length: n }, (_, i) => n - i);
    expect(medianInterval(values)).toEqual({ median: (n + 1) / 2, interval: { lower: low, upper: high } });
  });

  it('holds the median, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 80 }), (values) => {
        const { median = 0, interval } = medianInterval(values) ?? {};
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
        if (values.length < 6) expect(interval).toBeNull();
        else {
          expect(interval?.lower).toBeLessThanOrEqual(median);
          expect(interval?.upper).toBeGreaterThanOrEqual(median);
        }
      }),
    );
  });
});
