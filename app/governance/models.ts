import type { Bilingual } from '~/platform/i18n/messages.ts';

/** The five ways to govern shared personal data that the method compares. */
export const GOVERNANCE_MODEL_KEYS = [
  'personal-cloud',
  'direct-transfer',
  'trusted-platform',
  'cooperative',
  'data-trust',
] as const;

export type GovernanceModelKey = (typeof GOVERNANCE_MODEL_KEYS)[number];

export interface GovernanceModel {
  readonly key: GovernanceModelKey;
  readonly title: Bilingual;
  /** One sentence: where the data lives and who decides. */
  readonly inShort: Bilingual;
}

export const governanceModels: Readonly<Record<GovernanceModelKey, GovernanceModel>> = {
  'personal-cloud': {
    key: 'personal-cloud',
    title: { fr: 'Cloud personnel', en: 'Personal cloud' },
    inShort: {
      fr: "Les données vivent dans l'espace de chaque personne ; les services viennent y calculer et rien n'en sort sans son accord.",
      en: "Data lives in each person's own space; services come and compute there, and nothing leaves without their agreement.",
    },
  },
  'direct-transfer': {
    key: 'direct-transfer',
    title: { fr: 'Transfert direct', en: 'Direct transfer' },
    inShort: {
      fr: 'Le détenteur remet une copie au service choisi ; la personne donne son accord des deux côtés.',
      en: 'The holder hands a copy to the chosen service; the person agrees on both sides.',
    },
  },
  'trusted-platform': {
    key: 'trusted-platform',
    title: { fr: 'Plateforme de confiance', en: 'Trusted platform' },
    inShort: {
      fr: 'Un opérateur garde les données et choisit les services admis ; la personne règle ses accords sur un tableau de bord.',
      en: 'An operator keeps the data and admits the services; the person sets their agreements on a board.',
    },
  },
  cooperative: {
    key: 'cooperative',
    title: { fr: 'Coopérative de données', en: 'Data cooperative' },
    inShort: {
      fr: 'Les membres mettent leurs données en commun et décident de leurs usages par vote, une personne, une voix.',
      en: 'Members pool their data and decide on its uses by vote, one person, one vote.',
    },
  },
  'data-trust': {
    key: 'data-trust',
    title: { fr: 'Régie de données', en: 'Civic data trust' },
    inShort: {
      fr: 'Un conseil où siègent collectivité, partenaires et habitants admet les usages, sous une charte.',
      en: 'A board of public bodies, partners and residents admits the uses, under a charter.',
    },
  },
};
