import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      erased: "Cet espace est effacé : il n'y a plus rien à lire.",
      damaged:
        "Une partie de vos données ne s'ouvre pas : elle ne correspond plus à ce qui avait été rangé. Rien n'a été modifié. Prévenez la personne qui vous accompagne.",
    },
  },
  en: {
    errors: {
      erased: 'This space is erased: there is nothing left to read.',
      damaged:
        'Part of your data does not open: it is no longer what was put away. Nothing has been changed. Tell the person who supports you.',
    },
  },
});
