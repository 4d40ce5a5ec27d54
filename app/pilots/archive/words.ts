import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';

interface About {
  readonly title: Bilingual;
  readonly on: string;
  readonly protocolVersion: number | null;
  readonly withFigures: boolean;
}

/** The guide at the front of an archive, for someone who opens it without this product. */
export function archiveGuide({ title, on, protocolVersion, withFigures }: About, locale: Locale): string {
  return locale === 'fr'
    ? `${inLocale(title, 'fr')} : archive portable du ${on}
Protocole : ${protocolVersion === null ? "jamais lancé, rien n'est gelé" : `version ${protocolVersion}`}

Un autre Atelier Self Data peut importer ce fichier tel quel et en faire une expérimentation en préparation.

pilot/        La définition : panels, données, accords, services, calendrier. Du YAML, lisible et modifiable.
texts/        Les accords, dans les mots que lisent les testeurs, en français et en anglais.
surveys/      Les enquêtes prévues.
protocol/     Chaque version du protocole : sa raison, ce qu'elle a changé pour les testeurs, ses fichiers.
synthetic/    Des données fabriquées, de la même forme que les vraies, et leur description champ par champ.
indicators/   Ce qui est mesuré, et comment.
${withFigures ? 'figures/      Des chiffres de groupes, jamais sur trop peu de personnes.\n' : ''}
Ce fichier ne contient aucune donnée personnelle de testeur : ni nom, ni adresse, ni pseudonyme, ni relevé.
`
    : `${title.en}: portable archive of ${on}
Protocol: ${protocolVersion === null ? 'never launched, nothing is frozen' : `version ${protocolVersion}`}

Another Atelier Self Data can import this file as it is and make of it a pilot in preparation.

pilot/        The definition: panels, data, agreements, services, calendar. YAML, to read and to edit.
texts/        The agreements, in the words that testers read, in French and in English.
surveys/      The surveys that are planned.
protocol/     Each version of the protocol: its reason, what it changed for testers, its files.
synthetic/    Made-up data of the same shape as the real ones, and their description, field by field.
indicators/   What is measured, and how.
${withFigures ? 'figures/      Figures about groups, never about too few people.\n' : ''}
This file holds no personal data of testers: no name, no address, no pseudonym, no reading.
`;
}

/** All agreements in one language, one after the other, as a plain document. */
export function agreementTexts({ purposes, recipients }: PilotDefinition, locale: Locale): string {
  return purposes
    .map((purpose) => {
      const recipient = recipients.find(({ key }) => key === purpose.recipient);
      const part = ({ title, detail }: { title: Bilingual; detail: Bilingual }) =>
        `### ${inLocale(title, locale)}\n\n${inLocale(detail, locale)}`;
      return [
        `## ${inLocale(purpose.question, locale)}`,
        ...[purpose.what, purpose.why, purpose.who].map(part),
        ...(recipient ? [part(recipient)] : []),
        `${purpose.until.on} (${inLocale(purpose.until.detail, locale)})`,
        ...[purpose.ifRefused, purpose.ifWithdrawn].map((text) => inLocale(text, locale)),
      ].join('\n\n');
    })
    .join('\n\n');
}
