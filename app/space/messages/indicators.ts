import { defineMessages } from '~/platform/i18n/messages.ts';

/** What the group as a whole does, as its testers read it. */
export const messages = defineMessages({
  fr: {
    title: 'Où en est le groupe',
    lead: 'Ce que l’on observe de tout le groupe, dont vous. Des évolutions, jamais des personnes.',
    none: 'Rien n’a encore été compté, ou rien n’est prévu pour cette page.',
    small: (k: number) => `Rien n’est montré sur moins de ${k} personnes.`,
    back: 'Retour à mon espace',
    link: 'Où en est le groupe',
  },
  en: {
    title: 'How the group is doing',
    lead: 'What is observed of the whole group, you included. Evolutions, never people.',
    none: 'Nothing has been counted yet, or nothing is planned for this page.',
    small: (k: number) => `Nothing is shown about fewer than ${k} people.`,
    back: 'Back to my space',
    link: 'How the group is doing',
  },
});
