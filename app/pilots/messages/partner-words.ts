import { defineMessages } from '~/platform/i18n/messages.ts';

/** Who sits at the table, and where each stands: the same words in a pilot's definition and in the scenario it comes from. */
export const partnerWords = defineMessages({
  fr: {
    partnerKinds: {
      holder: 'Détenteur de données',
      'service-provider': 'Prestataire de service',
      association: 'Association',
      research: 'Recherche',
      'public-body': 'Acteur public',
      funder: 'Financeur',
      mediation: 'Médiation numérique',
      other: 'Autre',
    },
    commitments: {
      'to-contact': 'à contacter',
      interested: 'intéressé',
      needs: 'attend quelque chose pour dire oui',
      committed: 'engagé',
      declined: 'a décliné',
    },
  },
  en: {
    partnerKinds: {
      holder: 'Data holder',
      'service-provider': 'Service provider',
      association: 'Association',
      research: 'Research',
      'public-body': 'Public body',
      funder: 'Funder',
      mediation: 'Digital mediation',
      other: 'Other',
    },
    commitments: {
      'to-contact': 'to contact',
      interested: 'interested',
      needs: 'waits for something to say yes',
      committed: 'committed',
      declined: 'declined',
    },
  },
});
