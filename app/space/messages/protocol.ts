import { formatDate } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** What the pilot is doing, and what changed in it, as its testers read it. */
export const messages = defineMessages({
  fr: {
    title: 'Ce qui a changé',
    lead: (version: number, on: string) =>
      `Les règles de l'expérimentation sont écrites dans un protocole. Vous participez sous sa version ${version}, en vigueur depuis le ${formatDate('fr', on)}.`,
    none: "Rien n'a changé depuis votre inscription.",
    since: 'Depuis votre dernière lecture',
    before: 'Avant',
    on: (version: number, on: string) => `Version ${version}, le ${formatDate('fr', on)}`,
    wording: 'Des mots ont été corrigés ; ce qui est fait de vos données ne change pas.',
    asks: "Certaines questions vous sont reposées. Rien de nouveau n'est fait sans votre réponse.",
    toConsents: 'Voir mes accords',
    read: "J'ai lu",
    back: 'Retour à mon espace',
    notice: "L'expérimentation a changé",
    all: 'Tout ce qui a changé',
    closed: "L'expérimentation est terminée",
    closedText: (on: string) =>
      `Plus rien n'est collecté ni noté. Jusqu'au ${formatDate('fr', on)}, vous pouvez emporter vos données, retirer un accord ou partir. Ensuite votre espace est effacé.`,
    closedSoon: "Plus rien n'est collecté ni noté. Vous pouvez emporter vos données, retirer un accord ou partir.",
    archived: "L'expérimentation est archivée : votre espace est en cours d'effacement.",
    takeAway: 'Emporter mes données',
  },
  en: {
    title: 'What changed',
    lead: (version: number, on: string) =>
      `The rules of the pilot are written in a protocol. You take part under its version ${version}, in force since ${formatDate('en', on)}.`,
    none: 'Nothing has changed since you enrolled.',
    since: 'Since you last read this',
    before: 'Before that',
    on: (version: number, on: string) => `Version ${version}, ${formatDate('en', on)}`,
    wording: 'Words were corrected; what is done with your data does not change.',
    asks: 'Some questions are asked of you again. Nothing new is done without your answer.',
    toConsents: 'See my agreements',
    read: 'I have read this',
    back: 'Back to my space',
    notice: 'The pilot has changed',
    all: 'All that changed',
    closed: 'The pilot is over',
    closedText: (on: string) =>
      `Nothing more is collected or noted. Until ${formatDate('en', on)} you can take your data away, withdraw an agreement or leave. After that your space is erased.`,
    closedSoon: 'Nothing more is collected or noted. You can take your data away, withdraw an agreement or leave.',
    archived: 'The pilot is archived: your space is being erased.',
    takeAway: 'Take my data away',
  },
});
