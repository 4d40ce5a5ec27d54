import type { PilotDefinition } from '~/pilots/definition.ts';
import { holderNameIn } from '~/pilots/holder-name.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';

/** What people call the parts of a pilot; a key that names nothing is given as it is. */
export type PilotNames = Readonly<Record<NamedPart, (key: string) => string>>;
type NamedPart =
  | 'service'
  | 'dataset'
  | 'purpose'
  | 'survey'
  | 'message'
  | 'indicator'
  | 'milestone'
  | 'panel'
  | 'activity'
  | 'holder';

export function pilotNames(definition: PilotDefinition, locale: Locale): PilotNames {
  type Titled = { readonly title: { readonly fr: string; readonly en: string } };
  const titles =
    <T extends Titled>(list: readonly T[], keyOf: (part: T) => string | undefined) =>
    (key: string): string => {
      const found = list.find((part) => keyOf(part) === key);
      return found ? inLocale(found.title, locale) : key;
    };
  const byKey = (list: readonly (Titled & { readonly key: string })[]) => titles(list, ({ key }) => key);
  return {
    service: byKey(definition.services),
    dataset: byKey(definition.datasets),
    purpose: (key) => purposeName(definition, key, locale),
    survey: byKey(definition.surveys),
    message: byKey(definition.messages),
    indicator: byKey(definition.indicators),
    milestone: titles(definition.calendar.milestones, ({ key, title }) => key ?? title.fr),
    panel: byKey(definition.panels),
    activity: titles(definition.activities, ({ kind }) => kind),
    holder: (id) => holderNameIn(definition, id),
  };
}

/** Two agreements may ask for the same thing of two holders: then each says which. */
function purposeName(definition: PilotDefinition, key: string, locale: Locale): string {
  const found = definition.purposes.find((purpose) => purpose.key === key);
  if (!found) return key;
  const title = inLocale(found.what.title, locale);
  const isShared = definition.purposes.some(
    (other) => other.key !== key && inLocale(other.what.title, locale) === title,
  );
  return isShared && found.holder ? `${title} (${holderNameIn(definition, found.holder)})` : title;
}
