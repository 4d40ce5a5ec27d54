import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    declared: 'les testeurs eux-mêmes',
    until: (day: string) => `jusqu’au ${day}`,
    forMonths: (months: number) => `${months} mois à partir de la réponse`,
    panel: (title: string, size: number) => `${title} : ${formatNumber('fr', size)} personnes.`,
  },
  en: {
    declared: 'testers themselves',
    until: (day: string) => `until ${day}`,
    forMonths: (months: number) => `${months} ${months > 1 ? 'months' : 'month'} from the answer`,
    panel: (title: string, size: number) => `${title}: ${formatNumber('en', size)} people.`,
  },
});
