import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Ce qui est arrivé',
    lead: (holder: string) =>
      `Ce que ${holder} sait de vous et vous a rendu, tel que votre espace le garde. Chaque lecture, la vôtre aussi, est notée dans le journal.`,
    months: 'Autres mois',
    none: "Rien pour ce mois. Ce n'est pas une panne : il ne s'y est rien passé.",
    count: (count: string, n: number) => (n > 1 ? `${count} faits` : `${count} fait`),
    total: (title: string, amount: string) => `${title} : ${amount}`,
    date: 'Date',
    detail: 'Détail',
    lines: (title: string, n: number) => `${title} (${n})`,
    noLine: (title: string) => `${title} : aucun`,
    all: 'Toutes mes données',
  },
  en: {
    title: 'What has arrived',
    lead: (holder: string) =>
      `What ${holder} knows of you and gave back, as your space keeps it. Every read, yours too, is written in the journal.`,
    months: 'Other months',
    none: 'Nothing for this month. Nothing is broken: nothing happened in it.',
    count: (count: string, n: number) => (n > 1 ? `${count} facts` : `${count} fact`),
    total: (title: string, amount: string) => `${title}: ${amount}`,
    date: 'Date',
    detail: 'Detail',
    lines: (title: string, n: number) => `${title} (${n})`,
    noLine: (title: string) => `${title}: none`,
    all: 'All my data',
  },
});
