import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Entrer dans la démonstration',
    heading: 'Vos données vous reviennent. Et après ?',
    lead: "Des villes aident leurs habitants à récupérer les données que des organisations détiennent sur eux, et à s'en servir. Atelier Self Data fait vivre cette démarche, du premier post-it au dernier indicateur. Entrez : les personnes sont simulées, rien ne peut être cassé.",
    leadReal:
      "Des villes aident leurs habitants à récupérer les données que des organisations détiennent sur eux, et à s'en servir. Atelier Self Data fait vivre cette démarche, du premier post-it au dernier indicateur.",
    signIn: 'Entrer avec mon compte',
    tester: 'Retrouver mon espace personnel',
    outbox: 'Les mails envoyés se lisent ici.',
    enterAt: (place: string) => `Entrer à ${place} comme`,
    enterAs: 'Entrer comme',
    places: {
      nantes: { name: 'Nantes Métropole', topic: 'Énergie' },
      'la-rochelle': { name: 'La Rochelle', topic: 'Mobilités durables' },
      lyon: { name: 'Grand Lyon', topic: 'Action sociale' },
    },
    doors: {
      'nantes-lead': {
        label: 'Cheffe de projet',
        detail: 'Hestia et Zeus : deux panels, leurs liens, leurs détenteurs',
      },
      'nantes-facilitator': { label: 'Animateur', detail: 'La feuille du Datablitz, et la carte qui en sort' },
      'nantes-newcomer': { label: 'Habitante qui reçoit un lien', detail: "S'inscrire, dire oui ou non, se connecter" },
      'nantes-tester': { label: 'Testeuse', detail: 'Ma consommation et mes écogestes' },
      'nantes-mediator': { label: 'Médiatrice', detail: 'Aider quelqu’un à s’inscrire, à l’écran ou sur papier' },
      'nantes-researcher': { label: 'Chercheur', detail: 'Qui reste, qui part' },
      'nantes-administrator': { label: 'Administratrice', detail: 'Qui travaille ici, et avec quel rôle' },
      'la-rochelle-lead': { label: 'Chef de projet', detail: 'Deux expérimentations en préparation' },
      'la-rochelle-facilitator': { label: 'Animatrice', detail: 'Le séminaire du jour, à lancer' },
      'lyon-lead': { label: 'Cheffe de projet', detail: 'Deux expérimentations en préparation' },
      'lyon-facilitator': { label: 'Animateur', detail: 'La carte des données, où importer la vôtre' },
      'lyon-mediator': { label: 'Médiatrice', detail: 'Inscrire quelqu’un à Mon parcours social' },
    },
  },
  en: {
    title: 'Enter the demonstration',
    heading: 'Your data comes home. Now what?',
    lead: 'Cities help their inhabitants get back the data that organisations hold about them, and put it to use. Atelier Self Data runs that journey, from the first sticky note to the last indicator. Come in: the people are simulated, nothing can be broken.',
    leadReal:
      'Cities help their inhabitants get back the data that organisations hold about them, and put it to use. Atelier Self Data runs that journey, from the first sticky note to the last indicator.',
    signIn: 'Enter with my account',
    tester: 'Back to my personal space',
    outbox: 'Mails sent can be read here.',
    enterAt: (place: string) => `Enter ${place} as`,
    enterAs: 'Enter as',
    places: {
      nantes: { name: 'Nantes Métropole', topic: 'Energy' },
      'la-rochelle': { name: 'La Rochelle', topic: 'Sustainable mobility' },
      lyon: { name: 'Grand Lyon', topic: 'Social services' },
    },
    doors: {
      'nantes-lead': { label: 'Project lead', detail: 'Hestia and Zeus: two panels, their links, their holders' },
      'nantes-facilitator': { label: 'Facilitator', detail: 'The Datablitz sheet, and the map made from it' },
      'nantes-newcomer': { label: 'Inhabitant who receives a link', detail: 'Enrol, say yes or no, connect' },
      'nantes-tester': { label: 'Tester', detail: 'My consumption and my eco-gestures' },
      'nantes-mediator': { label: 'Mediator', detail: 'Help somebody enrol, on screen or on paper' },
      'nantes-researcher': { label: 'Researcher', detail: 'Who stays, who leaves' },
      'nantes-administrator': { label: 'Administrator', detail: 'Who works here, and as what' },
      'la-rochelle-lead': { label: 'Project lead', detail: 'Two pilots in preparation' },
      'la-rochelle-facilitator': { label: 'Facilitator', detail: "Today's seminar, ready to start" },
      'lyon-lead': { label: 'Project lead', detail: 'Two pilots in preparation' },
      'lyon-facilitator': { label: 'Facilitator', detail: 'The data map, where to import yours' },
      'lyon-mediator': { label: 'Mediator', detail: 'Enrol somebody in Mon parcours social' },
    },
  },
});
