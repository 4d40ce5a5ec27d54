import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the map shared by its pages and by the sheets it exports. */
export const messages = defineMessages({
  fr: {
    access: { easy: 'facile', medium: 'moyen', hard: 'difficile', unknown: 'à vérifier' },
    personal: { yes: 'oui', no: 'non', unknown: 'à préciser' },
    /** Headings of the sheet, and the question each one asks. */
    sheet: {
      challenge: 'Défi',
      postIt: 'Post-its',
      information: 'Information',
      data: 'Données',
      holders: 'Détenteurs',
      access: 'Accès',
      personal: 'Personnelle ?',
      note: 'Précisions',
    },
    hints: {
      postIt: 'Ce que les participants ont noté',
      information: "Qu'a-t-on besoin de savoir ?",
      data: 'Quelles données le disent ?',
      holders: 'Qui les a ? Un par ligne, ou séparés par ;',
      access: 'facile, moyen, difficile',
      personal: 'oui, non',
      note: 'Comment y accéder, qui peut aider',
    },
  },
  en: {
    access: { easy: 'easy', medium: 'medium', hard: 'hard', unknown: 'to check' },
    personal: { yes: 'yes', no: 'no', unknown: 'to be said' },
    sheet: {
      challenge: 'Challenge',
      postIt: 'Sticky notes',
      information: 'Information',
      data: 'Data',
      holders: 'Holders',
      access: 'Access',
      personal: 'Personal?',
      note: 'Details',
    },
    hints: {
      postIt: 'What participants wrote down',
      information: 'What do we need to know?',
      data: 'Which data tell it?',
      holders: 'Who has them? One per line, or separated by ;',
      access: 'easy, medium, hard',
      personal: 'yes, no',
      note: 'How to get them, who can help',
    },
  },
});
