import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { Engagement } from './engagement.ts';
import type { ResearchFilter } from './filter.ts';

/** What the page draws: the figures, and the words of this pilot's definition in the reader's language. */
export interface ResearchView {
  readonly engagement: Engagement;
  readonly filter: ResearchFilter;
  /** Path of the page, without a query. */
  readonly base: string;
  readonly pilotTitle: string;
  readonly panels: readonly { readonly key: string; readonly title: string }[];
  readonly qualifying: readonly string[];
  readonly inactiveAfterDays: number;
  readonly dropoutAfterDays: number;
  readonly smallestGroup: number;
  readonly startsOn: string;
  readonly timeZone: string;
  readonly protocolVersion: number;
}

export function researchView(
  definition: PilotDefinition,
  options: {
    readonly engagement: Engagement;
    readonly filter: ResearchFilter;
    readonly locale: Locale;
    readonly protocolVersion: number;
  },
): ResearchView {
  const { engagement, filter, locale, protocolVersion } = options;
  return {
    engagement,
    filter: { ...filter, panelKey: engagement.panelKey },
    base: `/${definition.territory}/experimentations/${definition.slug}/recherche`,
    pilotTitle: inLocale(definition.title, locale),
    panels: definition.panels.map(({ key, title }) => ({ key, title: inLocale(title, locale) })),
    qualifying: definition.activities.filter((one) => one.qualifying).map(({ title }) => inLocale(title, locale)),
    ...definition.thresholds,
    smallestGroup: definition.smallestGroup,
    startsOn: definition.calendar.startsOn,
    timeZone: definition.calendar.timeZone,
    protocolVersion,
  };
}
