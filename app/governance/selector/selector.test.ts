import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getKit } from '~/kit/load-kit.server.ts';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';
import { cloudPath, convexHull } from './cloud.ts';
import { getSelector } from './load-selector.server.ts';
import { modelPlaces } from './model-places.ts';
import { placeOf } from './place.ts';
import { assess, suitability } from './rank.ts';
import { reasonsFor } from './reasons.ts';
import { type Choices, effectiveWeights, HEAVIEST, knownChoices, proposedWeights, type Selector } from './selector.ts';

const selector = getSelector();
const models = modelPlaces(getKit());
const proposed = proposedWeights(selector);

const weights = fc.record(
  Object.fromEntries(selector.questions.map(({ key }) => [key, fc.integer({ min: 0, max: HEAVIEST })])),
);
const choices: fc.Arbitrary<Choices> = fc
  .record(
    Object.fromEntries(
      selector.questions.map(({ key, options }) => [key, fc.constantFrom('', ...options.map((one) => one.key))]),
    ),
  )
  .map((one) => knownChoices(selector, one));
const answers = fc.array(choices, { minLength: 1, maxLength: 15 });

/** The same questionnaire with both axes turned round. */
const mirrored: Selector = {
  ...selector,
  questions: selector.questions.map((asked) => ({
    ...asked,
    options: asked.options.map((option) => ({
      ...option,
      axes: Object.fromEntries(Object.entries(option.axes).map(([axis, at]) => [axis, -at])),
    })),
  })),
};
const mirroredModels = Object.fromEntries(
  Object.entries(models).map(([key, { reins, use }]) => [key, { reins: -reins, use: -use }]),
) as typeof models;

describe('placing and ranking', () => {
  it('stays on the plane and between 0 and 1, and ranks each model once', () => {
    fc.assert(
      fc.property(weights, answers, (own, all) => {
        const { places, middle, ranking } = assess({ selector, weights: own, models, answers: all });
        for (const { reins, use } of [...places, middle]) {
          expect(Math.abs(reins)).toBeLessThanOrEqual(1);
          expect(Math.abs(use)).toBeLessThanOrEqual(1);
        }
        expect(ranking.map(({ model }) => model).toSorted()).toEqual(GOVERNANCE_MODEL_KEYS.toSorted());
        for (const [i, { score }] of ranking.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(ranking[i - 1]?.score ?? 1);
        }
      }),
    );
  });

  it('does not depend on who answered first, nor on everyone answering twice', () => {
    fc.assert(
      fc.property(weights, answers, (own, all) => {
        const one = assess({ selector, weights: own, models, answers: all });
        const other = assess({ selector, weights: own, models, answers: all.toReversed() });
        const twice = assess({ selector, weights: own, models, answers: [...all, ...all] });
        expect(other.ranking).toEqual(one.ranking);
        expect(twice.ranking).toEqual(one.ranking);
        expect(other.tooClose).toBe(one.tooClose);
      }),
    );
  });

  it('mirrors the place when the axes are turned round, and ranks the same', () => {
    fc.assert(
      fc.property(weights, answers, (own, all) => {
        const one = assess({ selector, weights: own, models, answers: all });
        const other = assess({ selector: mirrored, weights: own, models: mirroredModels, answers: all });
        expect(other.middle.reins).toBeCloseTo(-one.middle.reins, 9);
        expect(other.middle.use).toBeCloseTo(-one.middle.use, 9);
        expect(other.ranking).toEqual(one.ranking);
      }),
    );
  });

  it('never thinks less of a model for an answer that speaks more for it', () => {
    const asked = fc.constantFrom(...selector.questions);
    fc.assert(
      fc.property(weights, choices, asked, fc.constantFrom(...GOVERNANCE_MODEL_KEYS), (own, one, question, model) => {
        const ordered = question.options.toSorted((a, b) => (a.suits[model] ?? 0) - (b.suits[model] ?? 0));
        const values = ordered.map(({ key }) => suitability(selector, own, model, { ...one, [question.key]: key }));
        for (const [i, value] of values.entries()) expect(value).toBeGreaterThanOrEqual((values[i - 1] ?? 0) - 1e-12);
      }),
    );
  });

  it('goes towards what a question says as the question weighs more', () => {
    const asked = fc.constantFrom(...selector.questions.filter(({ options }) => options[0]?.axes.reins !== undefined));
    fc.assert(
      fc.property(weights, choices, asked, fc.nat(), (own, one, question, n) => {
        const option = question.options[n % question.options.length]!;
        const target = option.axes.reins!;
        const far = Array.from({ length: HEAVIEST + 1 }, (_, weight) => {
          const { reins } = placeOf(
            selector,
            { ...own, [question.key]: weight },
            { ...one, [question.key]: option.key },
          );
          return Math.abs(reins - target);
        });
        for (const [i, distance] of far.entries()) {
          // With no weight at all nothing tells, and the middle stands for nothing.
          if (i > 1) expect(distance).toBeLessThanOrEqual((far[i - 1] ?? 2) + 1e-9);
        }
      }),
    );
  });

  it('counts nothing for a question of no weight', () => {
    fc.assert(
      fc.property(weights, choices, fc.constantFrom(...selector.questions), (own, one, question) => {
        const light = { ...own, [question.key]: 0 };
        const without = Object.fromEntries(Object.entries(one).filter(([key]) => key !== question.key));
        const a = assess({ selector, weights: light, models, answers: [one] });
        expect(a.ranking).toEqual(assess({ selector, weights: light, models, answers: [without] }).ranking);
      }),
    );
  });
});

const PRIVATE: Choices = {
  sources: 'many',
  'full-view': 'essential',
  'whose-use': 'each',
  pooling: 'never',
  sensitivity: 'life',
  'public-role': 'encourage',
  trust: 'themselves',
  effort: 'hour',
  ease: 'at-ease',
  time: 'year',
};
const TOGETHER: Choices = {
  ...{ 'whose-use': 'group', pooling: 'detail', sensitivity: 'habits', 'public-role': 'encourage' },
  ...{ trust: 'peers', effort: 'regular', time: 'patient' },
};
const RUN: Choices = {
  ...{ sources: 'many', 'full-view': 'essential', 'whose-use': 'each-then-group', pooling: 'totals' },
  ...{ 'public-role': 'operate', trust: 'institution', effort: 'none', ease: 'struggling', time: 'year' },
};
const QUICK: Choices = {
  ...{ sources: 'one', 'full-view': 'useless', 'whose-use': 'each', sensitivity: 'little' },
  ...{ trust: 'services', effort: 'none', time: 'months' },
};
const TABLE: Choices = {
  ...{ 'whose-use': 'territory', pooling: 'detail', sensitivity: 'little', 'public-role': 'gather' },
  ...{ trust: 'table', effort: 'regular', time: 'patient' },
};

describe('what it advises', () => {
  const best = (one: Choices) => assess({ selector, weights: proposed, models, answers: [one] });

  it.each([
    ['personal-cloud', PRIVATE],
    ['cooperative', TOGETHER],
    ['trusted-platform', RUN],
    ['direct-transfer', QUICK],
    ['data-trust', TABLE],
  ])('%s, when all speaks for it', (model, one) => {
    const found = best(one);
    expect(found.ranking[0]?.model).toBe(model);
    expect(found.tooClose).toBe(false);
  });

  it('says when two models are too close to tell: near scores, or one answer that decides', () => {
    expect(best({}).tooClose).toBe(true);
    const split = assess({ selector, weights: proposed, models, answers: [PRIVATE, TOGETHER] });
    expect(split.tooClose).toBe(true);
  });

  it('has nothing to rank without answers', () => {
    expect(assess({ selector, weights: proposed, models, answers: [] })).toMatchObject({
      ranking: [],
      tooClose: false,
    });
  });

  it('says why in words, with how many said so, the heaviest first', () => {
    const all = [PRIVATE, PRIVATE, { ...PRIVATE, ease: 'struggling' }];
    const said = reasonsFor({ selector, weights: proposed, answers: all }, 'personal-cloud');
    expect(said.for[0]).toMatchObject({ question: 'sensitivity', count: 3, answered: 3 });
    expect(said.for[0]?.option.fr).toBe('Toute une vie');
    expect(said.against).toMatchObject([{ question: 'ease', count: 1, answered: 3 }]);
    const light = { ...proposed, ease: 0 };
    expect(reasonsFor({ selector, weights: light, answers: all }, 'personal-cloud').against).toEqual([]);
  });
});

describe('weights', () => {
  it('are the proposed ones but for those changed, and only of questions asked', () => {
    expect(effectiveWeights(selector, null)).toEqual(proposed);
    expect(effectiveWeights(selector, { sensitivity: 0, unknown: 5 })).toEqual({ ...proposed, sensitivity: 0 });
  });
});

describe('cloudPath', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 600 }) });

  it('is a closed outline, whatever the points', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        expect(cloudPath(points, 20)).toMatch(/^M[-\d.]+,[-\d.]+(C[-\d., ]+)+z$/);
      }),
    );
    expect(cloudPath([], 20)).toBe('');
  });

  it('goes around every point', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const hull = convexHull(points);
        for (const { x, y } of points) {
          for (const [i, a] of hull.entries()) {
            const b = hull[(i + 1) % hull.length]!;
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(-1e-6);
          }
        }
      }),
    );
  });
});
