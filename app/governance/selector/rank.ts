import { GOVERNANCE_MODEL_KEYS, type GovernanceModelKey } from '../models.ts';
import { middleOf, nearness, type Place, placeOf } from './place.ts';
import { type Choices, optionOf, type Selector, STRONGEST, type Weights } from './selector.ts';

export type ModelPlaces = Readonly<Record<GovernanceModelKey, Place>>;

export interface Ranked {
  readonly model: GovernanceModelKey;
  /** 0 to 1. */
  readonly score: number;
}

export interface Assessment {
  /** Where each answer stands, in the order given. */
  readonly places: readonly Place[];
  readonly middle: Place;
  /** All five, the best first. Empty without answers. */
  readonly ranking: readonly Ranked[];
  /** The first and the second cannot be told apart: their scores are close, or one answer less would swap them. */
  readonly tooClose: boolean;
}

/** Places answers on the plane and ranks the five models. The order of the answers changes nothing. */
export function assess(input: {
  readonly selector: Selector;
  readonly weights: Weights;
  readonly models: ModelPlaces;
  readonly answers: readonly Choices[];
}): Assessment {
  const { selector, weights, models, answers } = input;
  const places = answers.map((choices) => placeOf(selector, weights, choices));
  const scores = answers.map((choices) => scoresOf(selector, weights, models, choices));
  const ranking = rankingOf(scores);
  const [first, second] = ranking;
  return {
    places,
    middle: middleOf(places),
    ranking,
    tooClose:
      first !== undefined &&
      second !== undefined &&
      (first.score - second.score < selector.tooClose || scores.some((_, i) => swaps(scores.toSpliced(i, 1)))),
  };

  function swaps(fewer: readonly Scores[]): boolean {
    return fewer.length > 0 && rankingOf(fewer)[0]?.model !== first?.model;
  }
}

type Scores = Readonly<Record<GovernanceModelKey, number>>;

/** For one answer: how near each model stands, and how much speaks for it, in the shares that the file says. */
function scoresOf(selector: Selector, weights: Weights, models: ModelPlaces, choices: Choices): Scores {
  const { planeShare } = selector;
  const place = placeOf(selector, weights, choices);
  const score = (model: GovernanceModelKey): number =>
    planeShare * nearness(place, models[model]) + (1 - planeShare) * suitability(selector, weights, model, choices);
  return Object.fromEntries(GOVERNANCE_MODEL_KEYS.map((model) => [model, score(model)])) as Record<
    GovernanceModelKey,
    number
  >;
}

/** 0: everything answered speaks against the model as strongly as can be; 1: for it; a half when nothing tells. */
export function suitability(selector: Selector, weights: Weights, model: GovernanceModelKey, choices: Choices): number {
  let sum = 0;
  let most = 0;
  for (const asked of selector.questions) {
    const option = optionOf(asked, choices);
    if (!option) continue;
    const weight = weights[asked.key] ?? 0;
    sum += weight * (option.suits[model] ?? 0);
    most += weight * STRONGEST;
  }
  return most === 0 ? 0.5 : (1 + sum / most) / 2;
}

function rankingOf(scores: readonly Scores[]): Ranked[] {
  if (scores.length === 0) return [];
  const mean = (model: GovernanceModelKey) => scores.reduce((sum, one) => sum + one[model], 0) / scores.length;
  const all = GOVERNANCE_MODEL_KEYS.map((model) => ({ model, score: Math.round(mean(model) * 1e9) / 1e9 }));
  return all.toSorted((a, b) => b.score - a.score);
}
