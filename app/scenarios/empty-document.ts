import { slugify } from '~/method/live/slugify.ts';
import { DEFAULT_MESSAGE_RULES } from '~/pilots/definition/messages.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

export const NOTHING: Bilingual = { fr: '', en: '' };

/** The folder's name that a title gives; can be changed until the pilot is launched. */
export const slugOfTitle = (title: Bilingual): string => slugify(title.fr || title.en, 60) || 'scenario';

export interface Beginning {
  readonly territory: string;
  readonly initiative: string;
  readonly theme: PilotDefinition['theme'];
  readonly title: Bilingual;
  readonly pitch?: Bilingual;
  readonly model?: PilotDefinition['governance']['model'];
}

/** A scenario of which nothing is said yet, but for what a pilot cannot be without. */
export function emptyDocument(beginning: Beginning): PilotDefinition {
  const { territory, initiative, theme, title, pitch = NOTHING, model = 'personal-cloud' } = beginning;
  return {
    ...{ slug: slugOfTitle(title), territory, initiative, theme, status: 'draft', title, pitch },
    ...{ objectives: [], questions: [] },
    governance: { model, overrides: [] },
    calendar: { startsOn: '', endsOn: '', timeZone: 'Europe/Paris', milestones: [] },
    packages: [],
    smallestGroup: 5,
    thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
    contact: { name: '', role: NOTHING, email: '' },
    ...{ team: [], partners: [], panels: [], holders: [], comingHolders: [], datasets: [] },
    ...{ recipients: [], purposes: [], services: [], gestureThemes: [], gestures: [], activities: [] },
    ...{ surveys: [], indicators: [], messages: [], documents: [], accepted: [] },
    messageRules: { ...DEFAULT_MESSAGE_RULES },
  };
}
