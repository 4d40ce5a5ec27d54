import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Mon espace',
    dock: {
      label: 'Mon espace',
      consumption: 'Ma conso',
      gestures: 'Écogestes',
      consents: 'Mes accords',
      data: 'Mes données',
    },
    writeTo: (name: string) => `Écrire à ${name}`,
    back: 'Retour',
    demo: 'Démonstration : cette personne et ses relevés sont simulés.',
  },
  en: {
    title: 'My space',
    dock: { label: 'My space', consumption: 'My use', gestures: 'Gestures', consents: 'Agreements', data: 'My data' },
    writeTo: (name: string) => `Write to ${name}`,
    back: 'Back',
    demo: 'Demonstration: this person and their readings are simulated.',
  },
});
