import { defineMessages } from '~/platform/i18n/messages.ts';

/** « d'Enedis », « de GRDF ». */
const de = (name: string): string => (/^[aeiouyàâéèêîïôù]/i.test(name) ? `d'${name}` : `de ${name}`);

export const messages = defineMessages({
  fr: {
    title: 'Vos relevés arrivent',
    lead: (holder: string) => `Vos relevés arrivent ${de(holder)}`,
    close: 'Quelques secondes, une minute au plus. Vous pouvez fermer cette page : ils continuent d’arriver.',
    stopped: 'Le transfert s’est arrêté. Ce qui était arrivé est gardé ; vous pouvez le demander de nouveau.',
    again: 'Voir et recommencer',
    home: 'Aller à mon espace',
  },
  en: {
    title: 'Your readings are arriving',
    lead: (holder: string) => `Your readings are arriving from ${holder}`,
    close: 'A few seconds, a minute at most. You may close this page: they keep arriving.',
    stopped: 'The transfer has stopped. What had arrived is kept; you can ask for it again.',
    again: 'See and try again',
    home: 'Go to my space',
  },
});
