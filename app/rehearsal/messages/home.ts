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
      'nantes-researcher': { label: 'Chercheur', detail: 'Qui reste, qui part' },
      'nantes-administrator': { label: 'Administratrice', detail: 'Qui travaille ici, et avec quel rôle' },
      'la-rochelle-lead': { label: 'Chef de projet', detail: 'Une démarche qui commence' },
      'la-rochelle-facilitator': { label: 'Animatrice', detail: 'Importer une première feuille' },
      'lyon-lead': { label: 'Cheffe de projet', detail: 'Une démarche qui commence' },
      'lyon-facilitator': { label: 'Animateur', detail: 'Importer une première feuille' },
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
      'nantes-researcher': { label: 'Researcher', detail: 'Who stays, who leaves' },
      'nantes-administrator': { label: 'Administrator', detail: 'Who works here, and as what' },
      'la-rochelle-lead': { label: 'Project lead', detail: 'An initiative that begins' },
      'la-rochelle-facilitator': { label: 'Facilitator', detail: 'Import a first sheet' },
      'lyon-lead': { label: 'Project lead', detail: 'An initiative that begins' },
      'lyon-facilitator': { label: 'Facilitator', detail: 'Import a first sheet' },
    },
  },
});
