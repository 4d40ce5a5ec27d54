import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { getSelector } from '../selector/load-selector.server.ts';
import { middleOf, type Place, placeOf } from '../selector/place.ts';
import { effectiveWeights } from '../selector/selector.ts';
import { listStressTests, type StressTestView } from '../stress/stress-tests.server.ts';
import { listAnswersOf } from './answers.server.ts';
import { listDesigns } from './list-designs.server.ts';

/** A design as the territory's page shows it. */
export interface DesignLine {
  readonly id: string;
  readonly title: string;
  /** null when it was begun without one. */
  readonly useCaseId: string | null;
  /** '' while none is retained. */
  readonly model: string;
  readonly hybrid: boolean;
  readonly answerCount: number;
  /** null without answers. */
  readonly place: Place | null;
  readonly tests: readonly StressTestView[];
}

/** The designs of an initiative, with where their answers place them and what they were put through. */
export async function readTerritoryDesigns(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId: string; locale: Locale },
): Promise<DesignLine[]> {
  const { locale, ...where } = input;
  const designs = await listDesigns(context, where);
  const ids = designs.map(({ id }) => id);
  const [answers, tests] = [await listAnswersOf(context, ids), await listStressTests(context, ids)];
  const selector = getSelector();
  const { models } = getKit();
  return designs.map(({ id, useCaseId, document, policy, answerCount }) => {
    const model = models.find(({ key }) => key === document.model);
    const weights = effectiveWeights(selector, document.weights);
    const places = (answers.get(id) ?? []).map((choices) => placeOf(selector, weights, choices));
    return {
      ...{
        id,
        useCaseId,
        answerCount,
        title: inLocale(document.title, locale),
        model: model ? inLocale(model.title, locale) : '',
      },
      hybrid: (policy?.overrides.length ?? 0) > 0,
      place: places.length > 0 ? middleOf(places) : null,
      tests: tests.filter(({ designId }) => designId === id),
    };
  });
}
