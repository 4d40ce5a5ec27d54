import { defineMessages } from '~/platform/i18n/messages.ts';

/** The pages of a pilot, and what each group of them is about. */
export const messages = defineMessages({
  fr: {
    tabs: 'Pages de cette expérimentation',
    groups: { pilot: 'Expérimentation', people: 'Personnes', data: 'Données' },
    pages: {
      overview: 'Où en est-on',
      definition: 'Ce qu’elle prévoit',
      protocol: 'Protocole',
      assembly: 'L’assemblée',
      board: 'Le conseil',
      lab: 'Laboratoire',
      panel: 'Le panel',
      links: 'Liens d’inscription',
      messages: 'Messages',
      calls: 'À appeler',
      assist: 'Accompagner',
      withdrawals: 'Retraits',
      holders: 'Détenteurs',
      custody: 'Garde',
      results: 'Résultats partagés',
      research: 'Recherche',
    },
  },
  en: {
    tabs: 'Pages of this pilot',
    groups: { pilot: 'Pilot', people: 'People', data: 'Data' },
    pages: {
      overview: 'Where it stands',
      definition: 'What it plans',
      protocol: 'Protocol',
      assembly: 'The assembly',
      board: 'The board',
      lab: 'Lab',
      panel: 'The panel',
      links: 'Enrolment links',
      messages: 'Messages',
      calls: 'To call',
      assist: 'Help enrol',
      withdrawals: 'Withdrawals',
      holders: 'Holders',
      custody: 'Custody',
      results: 'Shared results',
      research: 'Research',
    },
  },
});
