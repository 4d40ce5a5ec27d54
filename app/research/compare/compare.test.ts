import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '~/statistics/survival.ts';
import { publishStays } from '../publish-stay.ts';
import type { Stay } from '../stay.ts';
import { tester } from '../trajectory.example.ts';
import { areTestable, chosenSources } from './curve-source.ts';
import { groupByTrait, REST } from './group-by-trait.ts';
import { planBy, readPlan } from './plan.ts';
import { mayFollow, type PublishedCurve, publishedCurveSchema, sizeBandOf } from './published-curve.ts';

const stay = fc
  .tuple(fc.nat(150), fc.boolean())
  .map(([time, event]): Stay => ({ panelKey: 'p', time, event, end: event ? 'silent' : 'still-in' }));
const curveOf = (stays: readonly Stay[], k: number) => {
  const [sample] = publishStays([stays], k) ?? [];
  return sample ? kaplanMeier(sample) : null;
};
const fileOf = (curve: NonNullable<ReturnType<typeof curveOf>>, smallestGroup = 5): PublishedCurve => ({
  ...({ format: 'atelier-self-data/stay-curve', version: 1, territory: 'Lyon' } as const),
  ...({ title: { fr: 'Un titre', en: 'A title' }, theme: 'mobilite', governance: 'data-trust' } as const),
  ...({ panelSize: '100-249', asOf: '2026-11-20', smallestGroup } as const),
  thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
  ...({ method: 'kaplan-meier, steps of weeks, log interval', firstUse: { share: 0.8, of: 200 } } as const),
  curve: { ...curve, interval: 'log', steps: [...curve.steps] },
});
const sample = Array.from(
  { length: 200 },
  (_, i): Stay => ({ panelKey: 'p', time: i % 90, event: i % 3 > 0, end: 'silent' }),
);

describe('a published curve', () => {
  it('travels in a file, whatever was published', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 300 }), fc.integer({ min: 3, max: 8 }), (stays, k) => {
        const curve = curveOf(stays, k);
        if (!curve) return;
        const text = JSON.stringify(fileOf(curve, k));
        expect(publishedCurveSchema.parse(JSON.parse(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused when it is about too few, when its numbers do not add up, or says more than it should', () => {
    const file = fileOf(curveOf(sample, 5)!);
    const [first, ...rest] = file.curve.steps;
    const refused = (other: unknown) => expect(publishedCurveSchema.safeParse(other).success).toBe(false);
    expect(publishedCurveSchema.safeParse(file).success).toBe(true);
    refused({ ...file, smallestGroup: 2 });
    refused({ ...file, smallestGroup: 40 });
    refused({ ...file, curve: { ...file.curve, steps: [{ ...first!, survival: 0.99 }, ...rest] } });
    refused({ ...file, curve: { ...file.curve, steps: [{ ...first!, events: first!.atRisk + 1 }, ...rest] } });
    refused({ ...file, curve: { ...file.curve, steps: [] } });
    refused({ ...file, people: ['T-0001'] });
    refused({ ...file, title: { fr: 'x'.repeat(500), en: 'x' } });
    refused(JSON.parse('{"__proto__": {"format": "atelier-self-data/stay-curve"}}'));
    refused(null);
  });

  it('follows another only when the two together tell of nobody or of enough', () => {
    const curve = curveOf(sample, 5)!;
    expect(mayFollow(curve, curve, 5)).toBe(true);
    const oneMore = { ...curve, n: curve.n + 1 };
    expect(mayFollow(oneMore, curve, 5)).toBe(false);
    const [first, ...rest] = curve.steps;
    expect(mayFollow({ ...curve, steps: [{ ...first!, events: first!.events + 2 }, ...rest] }, curve, 5)).toBe(false);
    expect(mayFollow({ ...curve, n: curve.n + 50 }, curve, 5)).toBe(true);
  });

  it('tells the size of panels roughly', () => {
    expect([0, 49, 50, 99, 100, 499, 500, 999, 1000, 9e6].map(sizeBandOf)).toEqual([
      ...['under-50', 'under-50', '50-99', '50-99', '100-249', '250-499', '500-999', '500-999', '1000-or-more'],
      '1000-or-more',
    ]);
  });
});

describe('groupByTrait', () => {
  it('leaves nobody out, and no group too small to stand', () => {
    const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd', null), { maxLength: 60 });
    fc.assert(
      fc.property(people, fc.integer({ min: 3, max: 8 }), (traits, fewest) => {
        const ways = new Map(traits.map((_, i) => [`T-${i}`, tester([i % 9])]));
        const groups = groupByTrait(ways, (name) => traits[Number(name.slice(2))] ?? null, fewest);
        expect([...groups.values()].reduce((sum, members) => sum + members.length, 0)).toBe(traits.length);
        if (groups.size > 1)
          for (const members of groups.values()) expect(members.length).toBeGreaterThanOrEqual(fewest);
        // Nobody's value is told by being the only one put aside.
        if (traits.includes(null)) expect(groups.has(REST)).toBe(true);
      }),
    );
  });
});

describe('what is compared', () => {
  const source = (key: string, kind: 'all' | 'panel' | 'channel' | 'pilot' | 'published') => ({
    ...{ key, kind },
    sample: kind === 'published' ? null : [],
  });
  const all = [source('ici', 'all'), source('a', 'panel'), source('b', 'panel'), source('p', 'pilot')];

  it('is what the address says, else panels, else everyone; at most four', () => {
    const keys = (query: string, from = all) => chosenSources(from, new URLSearchParams(query)).map(({ key }) => key);
    expect(keys('')).toEqual(['a', 'b']);
    expect(keys('', all.slice(0, 2))).toEqual(['ici']);
    expect(keys('courbe=p&courbe=ici&courbe=p&courbe=inconnue')).toEqual(['ici', 'p']);
    expect(keys('courbe=a&courbe=b&courbe=ici&courbe=p', [...all, source('q', 'pilot')])).toHaveLength(4);
  });

  it('is tested only when nobody is in two groups, and all can be read', () => {
    const [ici, a, b, p] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0], (typeof all)[0]];
    expect(areTestable([a, b])).toBe(true);
    expect(areTestable([a, b, p])).toBe(true);
    expect(areTestable([ici, p])).toBe(true);
    expect(areTestable([ici, a])).toBe(false);
    expect(areTestable([a, source('c', 'channel')])).toBe(false);
    expect(areTestable([a])).toBe(false);
    expect(areTestable([a, source('x', 'published')])).toBe(false);
  });
});

describe('planBy', () => {
  const curve = kaplanMeier(sample);
  const question = { sourceKey: null, endWith: 60, weeks: 4, certainty: 90, enrolled: 100 };

  it('asks for more people the surer one wants to be, and counts those who never begin', () => {
    const enrol = (more: object, firstUse: { share: number; of: number } | null = null) => {
      const answer = planBy({ curve, firstUse }, { ...question, ...more });
      return answer.kind === 'planned' ? answer.enrol! : Number.NaN;
    };
    expect(enrol({ certainty: 95 })).toBeGreaterThan(enrol({}));
    expect(enrol({ endWith: 61 })).toBeGreaterThan(enrol({}));
    expect(enrol({}, { share: 0.5, of: 400 })).toBeGreaterThan(1.8 * enrol({}));
  });

  it('does not go beyond what the curve knows', () => {
    expect(planBy({ curve, firstUse: null }, { ...question, weeks: 30 })).toEqual({ kind: 'unknown', knownWeeks: 12 });
  });

  it('reads the address, keeps what is right and names what is wrong', () => {
    const usual = { endWith: 50, weeks: 8 };
    expect(readPlan(new URLSearchParams(), usual)).toEqual({
      question: { sourceKey: null, ...usual, certainty: 90, enrolled: null },
      wrong: [],
    });
    const { question: read, wrong } = readPlan(
      new URLSearchParams('d-apres=ici&finir=1e3&semaines=12&certitude=100&inscrits=-4'),
      usual,
    );
    expect(read).toEqual({ sourceKey: 'ici', endWith: 50, weeks: 12, certainty: 90, enrolled: null });
    expect(wrong).toEqual(['endWith', 'certainty', 'enrolled']);
  });
});
