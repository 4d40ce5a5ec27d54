import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePast, shareRecent } from './share-calls.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('sharing the calls that a holder accepts', () => {
  it('gives each what it needs in the order of waiting, never more than is left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 })), fc.nat(500), (needs, left) => {
        const shares = shareRecent(needs, left);
        expect(sum(shares)).toBe(Math.min(left, sum(needs)));
        const short = shares.findIndex((share, at) => share < (needs[at] ?? 0));
        if (short >= 0) expect(sum(shares.slice(short + 1))).toBe(0);
      }),
    );
  });

  it('lets nobody wait longer than it takes to serve all those before them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (connections, need, perHour) => {
          // Hour after hour: those that waited longest first, whoever had a turn goes to the end.
          let queue = Array.from({ length: connections }, (_, id) => ({ id, waited: 0 }));
          const most = Math.ceil(connections / Math.max(1, Math.floor(perHour / need)));
          for (let round = 0; round < 3 * most; round += 1) {
            const shares = shareRecent(
              queue.map(() => need),
              perHour,
            );
            expect(sum(shares)).toBeLessThanOrEqual(perHour);
            const served = queue.filter((_, at) => (shares[at] ?? 0) > 0);
            const others = queue.filter((_, at) => (shares[at] ?? 0) === 0);
            queue = [
              ...others.map(({ id, waited }) => ({ id, waited: waited + 1 })),
              ...served.map(({ id }) => ({ id, waited: 0 })),
            ];
            for (const { waited } of queue) expect(waited).toBeLessThan(most);
          }
        },
      ),
    );
  });

  it('shares what is left for the past evenly, and never more than is left', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(10_000), (connections, left) => {
        const shares = sharePast(connections, left);
        expect(shares).toHaveLength(connections);
        expect(sum(shares)).toBeLessThanOrEqual(left);
        expect(Math.max(0, ...shares) - Math.min(Number.MAX_SAFE_INTEGER, ...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
