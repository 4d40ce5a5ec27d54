import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { CallTally, listCalls } from './call-tally.ts';
import { IncidentTally, joinEffects } from './incident-tally.ts';
import { firstNumberOf, isIn, slicesFor } from './people-slice.ts';
import { joinProblems, ProblemTally } from './problems.ts';

let hestia: PilotDefinition;
let mobilites: PilotDefinition;
beforeAll(async () => {
  const load = async (slug: string) => {
    const definition = (await loadPilot(`pilot-configs/${slug}`)).pilots[0]?.definition;
    if (!definition) throw new Error(`${slug} does not load`);
    return definition;
  };
  hestia = await load('hestia-zeus');
  mobilites = await load('mobilites-partagees');
});

describe('slices of a panel', () => {
  it('have everyone in exactly one, and numbers that no other has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_100 }), (testers) => {
        const slices = slicesFor(hestia, testers);
        for (let at = 0; at < testers; at += 1) expect(slices.filter((slice) => isIn(slice, at))).toHaveLength(1);
        const most = Math.ceil(testers / slices.length);
        for (const slice of slices.slice(1)) {
          expect(firstNumberOf(slice) - firstNumberOf({ ...slice, index: slice.index - 1 })).toBeGreaterThan(most);
        }
      }),
      { numRuns: 30 },
    );
    expect([slicesFor(hestia, 100).length, slicesFor(hestia, 1_100).length]).toEqual([1, 8]);
  });

  it('are one where people decide together', () => {
    expect(slicesFor(mobilites, 5_000)).toEqual([{ index: 0, of: 1 }]);
  });

  it('is everyone when there is none', () => {
    expect(isIn(undefined, 7)).toBe(true);
  });
});

/** Whatever happens to two groups of people, counted together or apart. */
describe('what is counted apart', () => {
  const events = fc.array(
    fc.record({ who: fc.nat({ max: 9 }), day: fc.nat({ max: 3 }), holder: fc.constantFrom('enedis', 'grdf') }),
    { maxLength: 40 },
  );
  const groups = <T extends { who: number }>(all: readonly T[]) => [
    all,
    all.filter(({ who }) => who % 2 === 0),
    all.filter(({ who }) => who % 2 === 1),
  ];

  it('adds up to the same calls', () => {
    const count = async (all: readonly { day: number; holder: string }[]) => {
      const clock = new SimulatedClock(new Date('2026-09-01T00:00:00Z'));
      const tally = new CallTally(clock);
      const fetcher = tally.counting(async () => new Response());
      for (const { day, holder } of all.toSorted((a, b) => a.day - b.day)) {
        clock.moveTo(new Date(Date.UTC(2026, 8, 1 + day)));
        await tally.towards(holder, () => fetcher('https://holder.test'));
        tally.connected(holder);
      }
      return tally.counts();
    };
    return fc.assert(
      fc.asyncProperty(events, async (all) => {
        const [whole, ...parts] = await Promise.all(groups(all).map(count));
        expect(listCalls(parts)).toEqual(listCalls(whole ? [whole] : []));
      }),
      { numRuns: 40 },
    );
  });

  it('adds up to the same problems', () => {
    const count = (all: readonly { day: number; holder: string }[]) => {
      const tally = new ProblemTally();
      for (const { day, holder } of all.toSorted((a, b) => a.day - b.day)) {
        tally.add(`sync:${holder}`, 'holders.noData', `2026-09-0${day + 1}`);
      }
      return tally.list();
    };
    fc.assert(
      fc.property(events, (all) => {
        const [whole, ...parts] = groups(all).map(count);
        expect(joinProblems(parts)).toEqual(whole);
      }),
    );
  });

  it('adds up to the same effects of an incident', () => {
    const incident = { preset: 'server-error', holder: null, day: 0, days: 3 } as const;
    const count = (all: readonly { who: number; day: number; holder: string }[]) => {
      const tally = new IncidentTally([incident]);
      for (const { who, day, holder } of all.toSorted((a, b) => a.day - b.day)) {
        if (holder !== 'enedis') tally.succeeded(`C-${who}`, 'enedis', day);
        else tally.failed(`C-${who}`, 'enedis', day, who > 5);
      }
      return tally.list(['enedis']);
    };
    fc.assert(
      fc.property(events, (all) => {
        const [whole, ...parts] = groups(all).map(count);
        expect(joinEffects(parts)).toEqual(whole);
      }),
    );
    expect(joinEffects([])).toEqual([]);
  });
});
