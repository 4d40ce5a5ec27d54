import type { PilotDefinition } from '~/pilots/definition.ts';
import { type Bilingual, type Locale, plainText } from '~/platform/i18n/messages.ts';
import type { Open } from './check.ts';

/** Pieces that the checks' functions share. */

/** Whether something is written, in one language at least. */
export const isSaid = (text: Bilingual | undefined): boolean => Boolean(text && (text.fr.trim() || text.en.trim()));

/** A text in one language, or in the other while it is not translated. */
export const inWords = (text: Bilingual, locale: Locale): string =>
  plainText(text[locale].trim() || text.fr.trim() || text.en.trim(), locale);

const lists = {
  fr: new Intl.ListFormat('fr', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** "Enedis, GRDF et EDF". */
export const listed = (locale: Locale, items: readonly string[]): string => lists[locale].format(items);

/** The open points of a list: those elements for which `reason` has something to say. */
export function openFor<T>(
  elements: readonly T[],
  aboutOf: (element: T) => string,
  reason: (element: T) => Bilingual | undefined,
): Open[] {
  return elements.flatMap((element) => {
    const why = reason(element);
    return why ? [{ about: aboutOf(element), reason: why }] : [];
  });
}

export type Step = PilotDefinition['calendar']['milestones'][number];

/** The steps whose place in the pilot is said: partners signed, environment ready… */
export const bigSteps = ({ calendar }: PilotDefinition): Step[] => calendar.milestones.filter(({ marks }) => marks);

/** How findings name a step: by its key, else by its mark or its day. */
export const stepKey = ({ key, marks, on }: Step): string => key ?? marks ?? on;

/** The day a step was reached, or is due. */
export const dayOfStep = ({ doneOn, on }: Step): string => doneOn || on;
