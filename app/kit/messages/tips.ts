import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Les conseils',
    heading: 'Trente-sept conseils de celles et ceux qui y sont passés',
    lead: "Chacun mène à la page où il sert. Rien n'est obligatoire ; tout a été appris à ses dépens.",
    families: {
      question: { title: 'Dix questions à se poser', text: 'Avant de promettre quoi que ce soit.' },
      lever: { title: 'Dix leviers à activer', text: 'Ce qui fait avancer quand tout semble lourd.' },
      mistake: { title: 'Sept erreurs à éviter', text: 'Elles ont coûté des mois à d’autres.' },
      commandment: { title: 'Dix commandements', text: 'À relire avant chaque grande étape.' },
    },
    where: {
      initiative: 'La démarche',
      workshops: 'Les ateliers',
      harvest: 'La récolte',
      datamap: 'La cartographie',
      datasheets: 'Les feuilles de données',
      'use-cases': 'Les cas d’usage',
      pilots: 'Les expérimentations',
      pilot: "L'expérimentation",
      definition: "La définition de l'expérimentation",
      links: "Les liens d'inscription",
      research: 'La page de recherche',
      team: "L'équipe",
    },
    jump: 'Aller à une famille de conseils',
    here: {
      title: (n: number) => (n > 1 ? `${n} conseils pour cette page` : 'Un conseil pour cette page'),
      all: 'Tous les conseils',
    },
  },
  en: {
    title: 'Advice',
    heading: 'Thirty-seven pieces of advice from those who have been there',
    lead: 'Each leads to the page where it is of use. Nothing is compulsory; all of it was learnt the hard way.',
    families: {
      question: { title: 'Ten questions to ask yourselves', text: 'Before promising anything.' },
      lever: { title: 'Ten levers to pull', text: 'What moves things when everything feels heavy.' },
      mistake: { title: 'Seven mistakes to avoid', text: 'They cost others months.' },
      commandment: { title: 'Ten commandments', text: 'To read again before each big step.' },
    },
    where: {
      initiative: 'The initiative',
      workshops: 'The workshops',
      harvest: 'The harvest',
      datamap: 'The data map',
      datasheets: 'The data sheets',
      'use-cases': 'The use cases',
      pilots: 'The pilots',
      pilot: 'The pilot',
      definition: 'The pilot’s definition',
      links: 'Enrolment links',
      research: 'The research page',
      team: 'The team',
    },
    jump: 'Go to a family of advice',
    here: {
      title: (n: number) => (n === 1 ? 'One piece of advice for this page' : `${n} pieces of advice for this page`),
      all: 'All the advice',
    },
  },
});
