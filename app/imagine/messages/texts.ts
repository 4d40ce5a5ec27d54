import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words about a text's other language. */
export const messages = defineMessages({
  fr: {
    version: 'Version anglaise',
    hint: 'Un champ vide suit votre texte, tant que personne ne le traduit.',
    inOther: (label: string) => `${label}, en anglais`,
    perLine: 'Une par ligne.',
  },
  en: {
    version: 'French version',
    hint: 'An empty field follows your text, as long as nobody translates it.',
    inOther: (label: string) => `${label}, in French`,
    perLine: 'One per line.',
  },
});
