import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Travail en cours',
    lead: 'Vous pouvez fermer cette page : le travail continue.',
    done: 'Terminé',
    failed: "Le travail s'est arrêté. Rien n'a été écrit à moitié ; vous pouvez recommencer.",
  },
  en: {
    title: 'Work in progress',
    lead: 'You may close this page: the work goes on.',
    done: 'Done',
    failed: 'The work has stopped. Nothing was half-written; you can start again.',
  },
});
