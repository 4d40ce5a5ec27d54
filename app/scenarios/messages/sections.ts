import { defineMessages } from '~/platform/i18n/messages.ts';

/** The question that each page of the builder asks. */
export const messages = defineMessages({
  fr: {
    objectif: {
      title: 'Que voulons-nous savoir ?',
      lead: 'Une question principale, ce qu’on regarde pour y répondre, et ce qu’on demande aux testeurs.',
    },
    axiomes: {
      title: 'D’où partons-nous ?',
      lead: 'Ce que les ateliers veulent apprendre, ce qu’il leur faut pour dire oui, et ce qu’il faut éviter.',
    },
    donnees: {
      title: 'Quelles données, rendues par qui ?',
      lead: 'Deux à cinq détenteurs sans qui rien ne commence, et le moins de données possible.',
    },
    testeurs: {
      title: 'Qui teste, et comment les garder ?',
      lead: 'Une partie des testeurs s’arrête toujours en route : comptez large au départ.',
    },
    services: {
      title: 'À quoi serviront ces données ?',
      lead: 'Un service qui revient au moins aussi souvent que la durée le demande.',
    },
    acteurs: {
      title: 'Qui porte l’expérimentation ?',
      lead: 'Chaque place à la table, qui a dit oui, et ce qu’attendent les autres.',
    },
    calendrier: {
      title: 'Pour quand ?',
      lead: 'Des jalons qui s’attendent les uns les autres, leur marge, et un plan B pour chacun.',
    },
    budget: {
      title: 'Combien, et qui paie ?',
      lead: 'Ce que chaque lot coûte, ce que chacun apporte, et ce qu’il reste à trouver.',
    },
  },
  en: {
    objectif: {
      title: 'What do we want to find out?',
      lead: 'One main question, what is watched in order to answer it, and what testers are asked.',
    },
    axiomes: {
      title: 'Where do we start from?',
      lead: 'What the workshops want to learn, what they need in order to say yes, and what must be avoided.',
    },
    donnees: {
      title: 'Which data, given back by whom?',
      lead: 'Two to five holders without whom nothing begins, and as little data as possible.',
    },
    testeurs: {
      title: 'Who tests, and how to keep them?',
      lead: 'Some testers always stop on the way: count generously at the start.',
    },
    services: {
      title: 'What will the data be for?',
      lead: 'A service that comes back at least as often as the duration asks for.',
    },
    acteurs: {
      title: 'Who carries the pilot?',
      lead: 'Each place at the table, who said yes, and what the others wait for.',
    },
    calendrier: {
      title: 'By when?',
      lead: 'Milestones that wait for each other, their slack, and a plan B for each.',
    },
    budget: {
      title: 'How much, and who pays?',
      lead: 'What each package costs, what each partner brings, and what remains to be found.',
    },
  },
});
