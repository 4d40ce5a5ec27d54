import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    heading: 'Ce qu’il manque pour aller plus loin',
    states: {
      arriving: (holder: string) =>
        `${holder} est relié. Les premières données arrivent dans la nuit : revenez demain.`,
      broken: (holder: string) => `${holder} n’a rien envoyé la dernière fois. Ce qui est déjà là reste lisible.`,
      'to-link': (holder: string) => `Vous avez dit oui. Il reste à relier ${holder}.`,
      'to-say': () => 'Quelques questions facultatives, pour un calcul qui vous ressemble.',
      'to-answer': () => 'Une question attend votre réponse.',
      refused: () => 'Vous avez dit non, et cette page s’en passe. Vous pouvez changer d’avis.',
      withheld: () => 'Les données sont là, mais ce service ne peut pas les lire aujourd’hui.',
    },
    actions: {
      arriving: 'Voir',
      broken: 'Que faire',
      'to-link': 'Relier',
      'to-say': 'Répondre',
      'to-answer': 'Répondre',
      refused: 'Revoir',
      withheld: 'Pourquoi',
    },
    services: 'Vos services',
    open: 'Ouvrir',
  },
  en: {
    heading: 'What is missing to go further',
    states: {
      arriving: (holder: string) => `${holder} is linked. The first data arrive overnight: come back tomorrow.`,
      broken: (holder: string) => `${holder} sent nothing last time. What is already here can still be read.`,
      'to-link': (holder: string) => `You said yes. ${holder} is still to be linked.`,
      'to-say': () => 'A few optional questions, for figures that fit you.',
      'to-answer': () => 'A question awaits your answer.',
      refused: () => 'You said no, and this page does without. You may change your mind.',
      withheld: () => 'The data are here, but this service may not read them today.',
    },
    actions: {
      arriving: 'See',
      broken: 'What to do',
      'to-link': 'Link',
      'to-say': 'Answer',
      'to-answer': 'Answer',
      refused: 'See again',
      withheld: 'Why',
    },
    services: 'Your services',
    open: 'Open',
  },
});
