import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: { trips: 'Mes trajets' },
  en: { trips: 'My trips' },
});
