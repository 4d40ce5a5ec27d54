import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      'use-case-changed':
        "Quelqu'un a enregistré ce cas d'usage pendant que vous écriviez. Rien n'est perdu : vos mots sont restés dans le formulaire. Relisez la fiche dans un autre onglet, puis enregistrez de nouveau.",
      'idea-changed':
        "Quelqu'un a touché à cette idée pendant ce temps. Rien n'a été écrasé, et vos mots sont restés là : relisez, puis recommencez.",
      'persona-changed':
        "Quelqu'un a enregistré ce persona pendant que vous écriviez. Vos mots sont restés dans le formulaire : relisez-le dans un autre onglet, puis enregistrez de nouveau.",
      'no-title': "Donnez un nom au service. Rien d'autre n'est nécessaire pour commencer.",
      other: "Quelque chose s'est mal passé. Rien n'a été modifié ; recommencez.",
    },
  },
  en: {
    errors: {
      'use-case-changed':
        'Somebody saved this use case while you were writing. Nothing is lost: your words stayed in the form. Read the sheet in another tab, then save again.',
      'idea-changed':
        'Somebody touched this idea meanwhile. Nothing was overwritten, and your words are still there: read again, then try again.',
      'persona-changed':
        'Somebody saved this persona while you were writing. Your words stayed in the form: read it in another tab, then save again.',
      'no-title': 'Give the service a name. Nothing else is needed to begin.',
      other: 'Something went wrong. Nothing was modified; try again.',
    },
  },
});
