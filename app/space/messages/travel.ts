import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    trips: 'Mes trajets',
    footprint: 'Mon bilan',
    advice: 'Mes conseils',
    share: 'Partager mon score, ou voir ce qui partirait',
  },
  en: {
    trips: 'My trips',
    footprint: 'My footprint',
    advice: 'My advice',
    share: 'Share my score, or see what would leave',
  },
});
