import { wordsOfPath } from '~/pilots/changes/words-of-path.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { DataPath } from '~/pilots/problem.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { SectionKey } from '../sections.ts';

type Part = keyof PilotDefinition;

/** The page of the scenario on which each part is written. */
const PAGES: Readonly<Record<Part, SectionKey>> = {
  ...{ slug: 'lancer', territory: 'fichiers', initiative: 'fichiers', theme: 'fichiers', status: 'fichiers' },
  ...{ title: 'objectif', pitch: 'objectif', mainObjective: 'objectif', objectives: 'objectif' },
  ...{ questions: 'objectif', origin: 'objectif', governance: 'objectif', surveys: 'objectif' },
  ...{ indicators: 'objectif', axioms: 'axiomes', calendar: 'calendrier', packages: 'budget' },
  ...{ holders: 'donnees', comingHolders: 'donnees', datasets: 'donnees', panels: 'testeurs' },
  ...{ messages: 'testeurs', messageRules: 'testeurs' },
  ...{ services: 'services', gestureThemes: 'services', gestures: 'services' },
  ...{ partners: 'acteurs', team: 'acteurs', contact: 'acteurs' },
  ...{ recipients: 'accords', purposes: 'accords', activities: 'accords' },
  ...{ smallestGroup: 'accords', thresholds: 'accords' },
  ...{ compliance: 'documents', communication: 'documents', documents: 'documents', accepted: 'controle' },
};

export const pageOf = (part: Part): SectionKey => PAGES[part];

const isPart = (key: unknown): key is Part => typeof key === 'string' && Object.hasOwn(PAGES, key);

export interface Place {
  readonly part: Part;
  readonly page: SectionKey;
  /** « Panels, Familles : accompagnement ». */
  readonly words: string;
}

/** Where in a definition a path leads, in words: never a key, an element by what it is called. */
export function placeOf(definition: PilotDefinition, path: DataPath, locale: Locale): Place {
  const [first] = path;
  const part = isPart(first) ? first : 'slug';
  return { part, page: pageOf(part), words: wordsOfPath(definition, path, locale) };
}
