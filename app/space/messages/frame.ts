import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Mon espace',
    dock: {
      label: 'Mon espace',
      consumption: 'Ma conso',
      gestures: 'Écogestes',
      assembly: 'Assemblée',
      board: 'Conseil',
      consents: 'Mes accords',
      data: 'Mes données',
    },
    writeTo: (name: string) => `Écrire à ${name}`,
    messages: 'Mes messages',
    back: 'Retour',
    demo: 'Démonstration : cette personne et ses relevés sont simulés.',
  },
  en: {
    title: 'My space',
    dock: {
      label: 'My space',
      consumption: 'My use',
      gestures: 'Gestures',
      assembly: 'Assembly',
      board: 'Board',
      consents: 'Agreements',
      data: 'My data',
    },
    writeTo: (name: string) => `Write to ${name}`,
    messages: 'My messages',
    back: 'Back',
    demo: 'Demonstration: this person and their readings are simulated.',
  },
});
