import { defineMessages } from '~/platform/i18n/messages.ts';

/** What every message to testers says under its text. */
export const mailMessages = defineMessages({
  fr: {
    rule: '--',
    footer: (pilot: string, optOut: string) =>
      `Vous recevez ce message parce que vous participez à « ${pilot} ». Pour ne plus en recevoir, sans rien changer à votre participation : ${optOut}`,
    sample: 'Camille',
  },
  en: {
    rule: '--',
    footer: (pilot: string, optOut: string) =>
      `You receive this message because you take part in "${pilot}". To receive no more of them, without changing anything to your part in it: ${optOut}`,
    sample: 'Camille',
  },
});
