import { defineMessages } from '~/platform/i18n/messages.ts';

/** From a use case, or from the governance retained for it, to a scenario. */
export const messages = defineMessages({
  fr: { begin: 'En faire un scénario' },
  en: { begin: 'Make a scenario of it' },
});
