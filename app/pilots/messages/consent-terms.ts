import { defineMessages } from '~/platform/i18n/messages.ts';

/** The four answers of an agreement, as testers read them. */
export const messages = defineMessages({
  fr: {
    what: 'Quoi',
    why: 'Pour quoi',
    who: 'Qui voit',
    until: "Jusqu'à quand",
    untilDate: (date: string) => `Jusqu'au ${date}`,
    untilMonths: (months: number, date: string) => `Pour ${months} mois, au plus tard jusqu'au ${date}`,
  },
  en: {
    what: 'What',
    why: 'What for',
    who: 'Who sees it',
    until: 'Until when',
    untilDate: (date: string) => `Until ${date}`,
    untilMonths: (months: number, date: string) =>
      `For ${months} ${months > 1 ? 'months' : 'month'}, and no later than ${date}`,
  },
});
