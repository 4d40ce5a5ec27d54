import type { PilotDefinition } from '~/pilots/definition.ts';
import type { JustifyingCard } from '~/pilots/find-cards.server.ts';
import { type Bilingual, inLocale, type Locale } from '~/platform/i18n/messages.ts';

/** The figures of the research page, by the name in their address. */
export const FIGURES = ['flux', 'retention', 'frequence', 'survie', 'causes', 'journal'] as const;
export type FigureKey = (typeof FIGURES)[number];

export function isFigureKey(value: unknown): value is FigureKey {
  return FIGURES.includes(value as FigureKey);
}

/** One dataset that the figure rests on, with what asked for it and what justified it. */
export interface ThreadDataset {
  readonly title: string;
  readonly services: readonly string[];
  readonly purposes: readonly { readonly key: string; readonly question: string }[];
  readonly card: {
    readonly href: string;
    /** What the card asks for; null when the territory's map no longer has it. */
    readonly information: string | null;
    readonly sheet: string | null;
    readonly row: number | null;
  };
}

/** From a figure back to the sheet rows: each link is a reference that the pilot's definition holds. */
export interface Thread {
  readonly figure: FigureKey;
  readonly activities: readonly string[];
  readonly services: readonly { readonly title: string; readonly pitch: string }[];
  readonly datasets: readonly ThreadDataset[];
}

/**
 * Follows a figure back. All of them rest on the pilot's qualifying activities; those happen in the services that testers
 * can open; services need datasets; purposes ask for them; a data card justifies each.
 */
export function followThread(
  definition: PilotDefinition,
  figure: FigureKey,
  cards: ReadonlyMap<string, JustifyingCard>,
  locale: Locale,
): Thread {
  const say = (text: Bilingual) => inLocale(text, locale);
  const services = definition.services.filter((service) => service.widgets.length > 0);
  const needed = new Set(services.flatMap((service) => service.datasets));
  return {
    figure,
    activities: definition.activities.filter((activity) => activity.qualifying).map(({ title }) => say(title)),
    services: services.map(({ title, pitch }) => ({ title: say(title), pitch: say(pitch) })),
    datasets: definition.datasets
      .filter(({ key }) => needed.has(key))
      .map((dataset) => {
        const card = cards.get(dataset.justifiedBy);
        return {
          title: say(dataset.title),
          services: services.filter((one) => one.datasets.includes(dataset.key)).map(({ title }) => say(title)),
          purposes: definition.purposes
            .filter((purpose) => purpose.datasets.includes(dataset.key))
            .map(({ key, question }) => ({ key, question: say(question) })),
          card: {
            href: `/${definition.territory}/donnees/${dataset.justifiedBy}`,
            information: card?.information ?? null,
            sheet: card?.sheet ?? null,
            row: card?.row ?? null,
          },
        };
      }),
  };
}
