import type { ItemView } from '~/datamap/item-view.ts';
import type { UseCaseDocument } from '~/imagine/use-case.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { addData } from './add-data.ts';
import { type Beginning, emptyDocument } from './empty-document.ts';
import { newKey } from './parts/words.ts';

/** What the governance workshop chose for a use case. */
export interface ChosenGovernance {
  readonly designId?: string;
  readonly model: PilotDefinition['governance']['model'];
  readonly overrides: PilotDefinition['governance']['overrides'];
}

interface Source {
  readonly place: Pick<Beginning, 'territory' | 'initiative' | 'theme'>;
  readonly document: UseCaseDocument;
  /** Of the territory; absent when the use case is the kit's. */
  readonly useCaseId?: string;
  readonly governance?: ChosenGovernance | undefined;
  /** What the map says of a card: what its data are, and how easily they are had. */
  readonly cardOf: (itemKey: string) => Pick<ItemView, 'data' | 'access'> | undefined;
}

/**
 * The scenario that a use case already writes: its words, its data with their holders, its service, and where it comes
 * from. What nobody decided yet (panels, dates, money) stays blank.
 */
export function fromUseCase({ place, document: useCase, useCaseId, governance, cardOf }: Source): PilotDefinition {
  const { title, pitch, challenge, functions, dataNeeds, personaKey, kitUseCase } = useCase;
  const empty = emptyDocument({ ...place, title, pitch, ...(governance ? { model: governance.model } : {}) });
  const asked = dataNeeds
    .filter(({ origin, personal }) => personal && origin !== 'reference')
    .reduce((before, { label, holderName, itemKey, origin }) => {
      const card = itemKey === undefined ? undefined : cardOf(itemKey);
      return addData(before, {
        ...{ title: label, detail: { fr: card?.data ?? '', en: card?.data ?? '' } },
        ...{ holderName, itemKey, declared: origin === 'declared', access: card?.access ?? 'unknown' },
      });
    }, empty);
  const list = (locale: 'fr' | 'en') =>
    functions
      .map((one) => one[locale])
      .filter(Boolean)
      .join('\n');
  return {
    ...asked,
    origin: {
      ...(useCaseId ? { useCase: useCaseId } : {}),
      ...(kitUseCase ? { kitUseCase } : {}),
      ...(challenge.fr || challenge.en ? { challenge } : {}),
      personas: personaKey ? [personaKey] : [],
      ...(governance?.designId ? { design: governance.designId } : {}),
    },
    governance: { ...asked.governance, overrides: [...(governance?.overrides ?? [])] },
    services: [
      {
        key: newKey(title.fr || title.en, [], 'service'),
        ...{ title, pitch: { fr: list('fr'), en: list('en') }, widgets: [] },
        datasets: asked.datasets.map(({ key }) => key),
      },
    ],
  };
}
