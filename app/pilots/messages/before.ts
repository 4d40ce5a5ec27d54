import { formatDate, formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a pilot says of itself before anybody has joined it. */
export const messages = defineMessages({
  fr: {
    panel: (places: number) => `Le panel : ${formatNumber('fr', places)} ${plural('fr', places, 'place', 'places')}`,
    opens: (day: string) =>
      `Personne n'est encore inscrit : le recrutement est prévu à partir du ${formatDate('fr', day)}.`,
    notYet: "Personne n'est encore inscrit.",
  },
  en: {
    panel: (places: number) => `The panel: ${formatNumber('en', places)} ${plural('en', places, 'place', 'places')}`,
    opens: (day: string) => `Nobody is enrolled yet: recruitment is planned from ${formatDate('en', day)} on.`,
    notYet: 'Nobody is enrolled yet.',
  },
});
