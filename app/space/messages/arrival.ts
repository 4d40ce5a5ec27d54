import { defineMessages } from '~/platform/i18n/messages.ts';

/** « d'Enedis », « de GRDF ». */
const de = (name: string): string => (/^[aeiouyàâéèêîïôù]/i.test(name) ? `d'${name}` : `de ${name}`);

export const messages = defineMessages({
  fr: {
    title: 'Vos données arrivent',
    lead: (holder: string) => `Vos données arrivent ${de(holder)}`,
    close: 'Quelques secondes, une minute au plus. Vous pouvez fermer cette page : elles continuent d’arriver.',
    stopped: 'Le transfert s’est arrêté. Ce qui était arrivé est gardé ; vous pouvez le demander de nouveau.',
    again: 'Voir et recommencer',
    home: 'Aller à mon espace',
  },
  en: {
    title: 'Your data is arriving',
    lead: (holder: string) => `Your data is arriving from ${holder}`,
    close: 'A few seconds, a minute at most. You may close this page: it keeps arriving.',
    stopped: 'The transfer has stopped. What had arrived is kept; you can ask for it again.',
    again: 'See and try again',
    home: 'Go to my space',
  },
});
