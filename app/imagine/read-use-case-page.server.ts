import { allItems } from '~/datamap/all-items.server.ts';
import { holdersMet } from '~/datamap/contacts/holders-met.server.ts';
import { titleOf } from '~/datamap/item-view.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { type Localised, localise } from '~/kit/localise.ts';
import type { Persona } from '~/kit/schema/kit.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { getUseCase } from './get-use-case.server.ts';
import { getIdea } from './ideas/list-ideas.server.ts';
import { messages } from './messages/story.ts';
import { everyPersona, personaOf } from './personas/find-persona.server.ts';
import { type Moment, storyMoments } from './story-moments.ts';
import type { DataOrigin } from './use-case.ts';
import type { UseCaseView } from './use-case-view.ts';
import { type Lacks, whatItLacks } from './what-it-lacks.ts';

/** A data need in one language, with the card it rests on. */
export interface NeedLine {
  readonly key: string;
  readonly label: string;
  readonly holder: string;
  readonly personal: boolean;
  readonly origin: DataOrigin;
  readonly card: { readonly key: string; readonly title: string } | undefined;
}

export interface UseCasePage {
  readonly useCase: UseCaseView;
  readonly needs: readonly NeedLine[];
  readonly moments: readonly Moment[];
  readonly persona: Localised<Persona> | undefined;
  readonly domains: readonly string[];
  readonly lacks: Lacks;
  /** The workshop that the idea came from, or ''. */
  readonly workshop: string;
  readonly kitTitle: string;
}

/** Everything that the page and the papers of a use case say, in one language. 404 when there is none. */
export async function readUseCasePage(
  context: AppContext,
  input: { territoryId: string; useCaseId: string; locale: Locale },
): Promise<UseCasePage> {
  const { territoryId, locale } = input;
  const useCase = await getUseCase(context, input);
  const { document, initiativeId } = useCase;
  const where = { territoryId, initiativeId };
  const [cards, met, personas, workshop] = await Promise.all([
    allItems(context, where),
    holdersMet(context, where),
    everyPersona(context, where),
    workshopOf(context, { ...where, ideaId: document.ideaId }),
  ]);
  const { domains, useCases } = getKit();
  const persona = personaOf(document, personas);
  const kit = useCases.find(({ key }) => key === document.kitUseCase);
  const titles = new Map(cards.map((card) => [card.key, titleOf(card)]));
  return {
    ...{ useCase, workshop },
    needs: document.dataNeeds.map(({ key, label, holderName = '', personal, origin, itemKey = '' }) => {
      const title = titles.get(itemKey);
      const card = title === undefined ? undefined : { key: itemKey, title };
      return { key, label: inLocale(label, locale), holder: holderName, personal, origin, card };
    }),
    moments: storyMoments(document, locale, pick(messages, locale).untitled),
    persona: persona && localise(persona, locale),
    domains: domains.filter(({ key }) => document.domains.includes(key)).map(({ title }) => inLocale(title, locale)),
    lacks: whatItLacks(document, { cards, met }),
    kitTitle: kit ? inLocale(kit.title, locale) : '',
  };
}

async function workshopOf(
  context: AppContext,
  { ideaId, ...where }: { territoryId: string; initiativeId: string; ideaId: string | undefined },
): Promise<string> {
  if (!ideaId) return '';
  try {
    return (await getIdea(context, { ...where, ref: { kind: 'kept', id: ideaId } })).workshop?.title ?? '';
  } catch (error) {
    // The idea may be gone: the use case stands without it.
    if (error instanceof Response) return '';
    throw error;
  }
}
