import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a phone says of one's pair, table, card, and of who was missing. */
export const messages = defineMessages({
  fr: {
    pair: {
      number: (n: number) => `Binôme ${n}`,
      with: (others: string) => `Avec ${others}`,
      someone: 'une personne sans initiales',
      wait: 'Les binômes vont être tirés au sort.',
      look: 'Levez le bras et dites votre numéro pour vous trouver.',
    },
    tables: {
      title: 'Quelle table rejoignez-vous ?',
      yours: (n: number) => `Vous êtes à la table ${n}`,
      change: 'Changer de table',
      sit: 'M’asseoir à cette table',
      number: (n: number) => `Table ${n}`,
      people: (n: number) => (n === 0 ? 'encore personne' : `${n} ${plural('fr', n, 'personne', 'personnes')}`),
      wait: 'Les tables vont être affichées.',
    },
    draw: {
      button: 'Tirer une carte',
      yours: 'Votre carte',
      over: 'Le tirage est terminé.',
      decks: {
        data: 'Une donnée de votre territoire',
        personas: 'Un personnage pour qui imaginer',
        obstacles: 'Un obstacle à affronter',
        models: 'Un modèle de gouvernance',
        domains: 'Un domaine d’usage',
      },
    },
    casting: {
      optional: ' (facultatif)',
      title: 'Qui manquait aujourd’hui ?',
      name: 'Une personne ou une fonction',
      organisation: 'Son organisme',
      why: 'Ce qu’elle apporterait',
      willContact: 'Je veux bien la contacter',
      add: 'Proposer',
      yours: (n: number) => `${n} ${plural('fr', n, 'personne proposée', 'personnes proposées')} : `,
      thanks: 'C’est noté. Quelqu’un d’autre ?',
    },
  },
  en: {
    pair: {
      number: (n: number) => `Pair ${n}`,
      with: (others: string) => `With ${others}`,
      someone: 'somebody without initials',
      wait: 'Pairs are about to be drawn.',
      look: 'Raise your arm and say your number to find each other.',
    },
    tables: {
      title: 'Which table will you join?',
      yours: (n: number) => `You are at table ${n}`,
      change: 'Change tables',
      sit: 'Sit at this table',
      number: (n: number) => `Table ${n}`,
      people: (n: number) => (n === 0 ? 'nobody yet' : `${n} ${plural('en', n, 'person', 'people')}`),
      wait: 'The tables are about to be shown.',
    },
    draw: {
      button: 'Draw a card',
      yours: 'Your card',
      over: 'The draw is over.',
      decks: {
        data: 'Data from your area',
        personas: 'A character to imagine for',
        obstacles: 'An obstacle to face',
        models: 'A governance model',
        domains: 'A domain of use',
      },
    },
    casting: {
      optional: ' (optional)',
      title: 'Who was missing today?',
      name: 'A person or a position',
      organisation: 'Their organisation',
      why: 'What they would bring',
      willContact: 'I am willing to contact them',
      add: 'Suggest',
      yours: (n: number) => `${n} ${plural('en', n, 'person suggested', 'people suggested')}: `,
      thanks: 'Noted. Anybody else?',
    },
  },
});
