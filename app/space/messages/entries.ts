import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Ce qui est arrivé',
    lead: (holder: string) =>
      `Source : ${holder}. Voici ce qui est arrivé, tel que votre espace le garde. Chaque lecture, la vôtre aussi, est notée dans le journal.`,
    months: 'Autres mois',
    none: "Rien pour ce mois. Ce n'est pas une panne : il ne s'y est rien passé.",
    count: (count: string, n: number) => (n > 1 ? `${count} lignes` : `${count} ligne`),
    total: (title: string, amount: string) => `${title} : ${amount}`,
    date: 'Date',
    lines: (title: string, n: number) => `${title} (${n})`,
    noLine: (title: string) => `${title} : aucun`,
    all: 'Toutes mes données',
  },
  en: {
    title: 'What has arrived',
    lead: (holder: string) =>
      `Source: ${holder}. This is what has arrived, as your space keeps it. Every read, yours too, is written in the journal.`,
    months: 'Other months',
    none: 'Nothing for this month. Nothing is broken: nothing happened in it.',
    count: (count: string, n: number) => (n > 1 ? `${count} lines` : `${count} line`),
    total: (title: string, amount: string) => `${title}: ${amount}`,
    date: 'Date',
    lines: (title: string, n: number) => `${title} (${n})`,
    noLine: (title: string) => `${title}: none`,
    all: 'All my data',
  },
});
