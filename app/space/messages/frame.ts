import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Mon espace',
    dock: {
      label: 'Mon espace',
      home: 'Accueil',
      assembly: 'Assemblée',
      board: 'Conseil',
      consents: 'Mes accords',
      data: 'Mes données',
    },
    writeTo: (name: string) => `Écrire à ${name}`,
    messages: 'Mes messages',
    back: 'Retour',
    paused: "L'expérimentation est en pause",
    pausedText:
      "Aucune donnée n'est demandée, aucun rappel ne part, aucun vote ne se tient. Vous gardez vos pages : vous pouvez lire, retirer un accord, tout emporter ou partir.",
    demo: 'Démonstration : cette personne et ses relevés sont simulés.',
  },
  en: {
    title: 'My space',
    dock: {
      label: 'My space',
      home: 'Home',
      assembly: 'Assembly',
      board: 'Board',
      consents: 'Agreements',
      data: 'My data',
    },
    writeTo: (name: string) => `Write to ${name}`,
    messages: 'My messages',
    back: 'Back',
    paused: 'The pilot is paused',
    pausedText:
      'No data are asked for, no reminder leaves, no vote is held. You keep your pages: you can read, withdraw an agreement, take everything away or leave.',
    demo: 'Demonstration: this person and their readings are simulated.',
  },
});
