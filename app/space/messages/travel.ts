import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: { trips: 'Mes trajets', footprint: 'Mon bilan', advice: 'Mes conseils' },
  en: { trips: 'My trips', footprint: 'My footprint', advice: 'My advice' },
});
