import { allItems } from '~/datamap/all-items.server.ts';
import { holdersMet } from '~/datamap/contacts/holders-met.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { joinGaps } from './join-gaps.ts';
import { listUseCases } from './list-use-cases.server.ts';
import { everyPersona, personaOf } from './personas/find-persona.server.ts';
import type { UseCaseDocument } from './use-case.ts';
import { whatItLacks } from './what-it-lacks.ts';

/** A use case in the list: enough to choose it, and to see how far it is. */
export interface UseCaseLine {
  readonly id: string;
  readonly title: string;
  readonly pitch: string;
  readonly theme: UseCaseDocument['theme'];
  readonly persona: string;
  readonly data: number;
  readonly inMap: number;
  /** Points to settle. */
  readonly lacks: number;
  readonly retired: boolean;
}

/** The use cases of an initiative with what each lacks; those put away as well. The map is read once. */
export async function listUseCaseLines(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; locale: Locale },
): Promise<UseCaseLine[]> {
  const { locale, ...where } = input;
  const [useCases, cards, met, personas] = await Promise.all([
    listUseCases(context, { ...where, retired: true }),
    allItems(context, where),
    holdersMet(context, where),
    everyPersona(context, where),
  ]);
  const known = new Set(cards.map(({ key }) => key));
  return useCases.map(({ id, document, retired }) => {
    const { gaps, blanks } = whatItLacks(document, { cards, met });
    return {
      ...{ id, retired, theme: document.theme, data: document.dataNeeds.length },
      title: inLocale(document.title, locale),
      pitch: inLocale(document.pitch, locale),
      persona: personaOf(document, personas)?.name ?? '',
      inMap: document.dataNeeds.filter(({ itemKey }) => known.has(itemKey ?? '')).length,
      lacks: joinGaps(gaps).length + (blanks.length > 0 ? 1 : 0),
    };
  });
}
