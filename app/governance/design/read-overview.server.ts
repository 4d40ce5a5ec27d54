import { getKit } from '~/kit/load-kit.server.ts';
import { type Localised, localise } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { GovernanceModelKey } from '../models.ts';
import { getSelector } from '../selector/load-selector.server.ts';
import { modelPlaces } from '../selector/model-places.ts';
import type { Place } from '../selector/place.ts';
import { assess } from '../selector/rank.ts';
import { type Reason, reasonsFor } from '../selector/reasons.ts';
import { effectiveWeights } from '../selector/selector.ts';
import { listAnswers } from './answers.server.ts';
import type { DesignView } from './design-view.ts';

export interface ReasonWords {
  readonly question: string;
  readonly text: string;
  readonly count: number;
  readonly answered: number;
  readonly option: string;
}

export interface RankedModel {
  readonly key: GovernanceModelKey;
  readonly title: string;
  readonly summary: string;
  /** 0 to 100. */
  readonly points: number;
  readonly for: readonly ReasonWords[];
  readonly against: readonly ReasonWords[];
}

export interface Overview {
  readonly places: readonly Place[];
  readonly middle: Place;
  readonly ranking: readonly RankedModel[];
  readonly tooClose: boolean;
  readonly models: Localised<Kit['models']>;
}

/** Where the answers place a design, and all five models in order with what speaks for and against each. */
export async function readOverview(
  context: Pick<AppContext, 'db'>,
  { design, locale }: { design: DesignView; locale: Locale },
): Promise<Overview> {
  const kit = getKit();
  const selector = getSelector();
  const weights = effectiveWeights(selector, design.document.weights);
  const answers = (await listAnswers(context, design.id)).map(({ choices }) => choices);
  const { ranking, ...found } = assess({ selector, weights, models: modelPlaces(kit), answers });
  const models = localise(kit.models, locale);
  const words = ({ question, text, count, answered, option }: Reason): ReasonWords => ({
    ...{ question, count, answered },
    text: inLocale(text, locale),
    option: inLocale(option, locale),
  });
  return {
    ...found,
    models,
    ranking: ranking.flatMap(({ model: key, score }) => {
      const model = models.find((one) => one.key === key);
      if (!model) return [];
      const reasons = reasonsFor({ selector, weights, answers }, key);
      const { title, summary } = model;
      const points = Math.round(score * 100);
      return [{ key, title, summary, points, for: reasons.for.map(words), against: reasons.against.map(words) }];
    }),
  };
}
