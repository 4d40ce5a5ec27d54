import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '~/statistics/survival.ts';
import { publishStays } from './publish-stay.ts';
import type { Stay } from './stay.ts';

const stay = fc
  .tuple(fc.nat(150), fc.boolean())
  .map(([time, event]): Stay => ({ panelKey: 'p', time, event, end: event ? 'silent' : 'still-in' }));

describe('publishStays', () => {
  it('lets every step, and every difference, be about nobody or at least k', () => {
    const panel = fc.array(stay, { maxLength: 150 });
    fc.assert(
      fc.property(fc.tuple(panel, panel), fc.integer({ min: 3, max: 6 }), (panels, k) => {
        const published = publishStays(panels, k);
        if (!published) return;
        published.forEach((sample, i) => {
          expect(sample).toHaveLength(panels[i]!.length);
          for (const step of kaplanMeier(sample).steps) {
            for (const count of [step.atRisk, step.events, step.atRisk - step.events]) {
              expect(count === 0 || count >= k).toBe(true);
            }
          }
        });
      }),
    );
  });

  it('keeps the shape of a large sample, in steps of weeks', () => {
    const stays = Array.from(
      { length: 700 },
      (_, i): Stay => ({ panelKey: 'p', time: i % 70, event: true, end: 'silent' }),
    );
    const [sample] = publishStays([stays], 5)!;
    const curve = kaplanMeier(sample!);
    expect(curve.steps.map((step) => step.time)).toEqual([7, 14, 21, 28, 35, 42, 49, 56, 63, 70]);
    expect(curve.steps.at(-1)?.survival).toBe(0);
  });

  it('shows nothing of a few', () => {
    expect(publishStays([[{ panelKey: 'p', time: 3, event: true, end: 'silent' }]], 5)).toBeNull();
    expect(publishStays([[]], 5)).toBeNull();
  });
});
