import { DECLARED_HOLDER, type PilotDefinition } from '~/pilots/definition.ts';
import { DRAFT_WORDS } from './draft-words.ts';

type Kind = keyof (typeof DRAFT_WORDS)['fr']['activities'];

/** What each page of a service makes testers do. */
const OF_WIDGET: Readonly<Record<string, Kind>> = { consumption: 'viewed-consumption', gestures: 'adopted-gesture' };

/** What the pages of this pilot can note, and whether it counts as using it. */
export function draftActivities({ services, datasets }: PilotDefinition): PilotDefinition['activities'] {
  const used = services.flatMap(({ widgets }) => widgets.flatMap((widget) => OF_WIDGET[widget] ?? []));
  const returned = datasets.some(({ holder }) => holder !== DECLARED_HOLDER);
  const described = datasets.some(({ holder }) => holder === DECLARED_HOLDER);
  const kinds = new Set<Kind>([
    ...used,
    'opened-space',
    ...(returned ? (['uploaded-file', 'exported'] as const) : []),
    ...(described ? (['described'] as const) : []),
  ]);
  return [...kinds].map((kind) => ({
    kind,
    // Until a service has pages of its own, coming by is all the use there is.
    qualifying: used.includes(kind) || (used.length === 0 && kind === 'opened-space'),
    title: { fr: DRAFT_WORDS.fr.activities[kind], en: DRAFT_WORDS.en.activities[kind] },
  }));
}
