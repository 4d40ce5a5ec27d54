import { defineMessages } from '~/platform/i18n/messages.ts';

/** How people come into a panel, on the definition's page. */
export const messages = defineMessages({
  fr: {
    questions: 'Demandé à l’entrée, sans être gardé',
    rules: 'Ce qu’on dit à qui ne peut pas venir',
    cells: 'Places par groupe',
    cell: (title: string, places: number, share: string) =>
      `${title} : ${places > 1 ? `${places} places` : `${places} place`}, soit ${share}`,
    rest: 'Tous les autres',
    draw: 'Qui a une place',
    drawn: (on: string, days: number) =>
      `Des personnes tirées au sort après le ${on} ; elles ont ${days} jours pour confirmer`,
    noDraw: 'Les premières personnes venues, dans chaque groupe ; les suivantes attendent une place',
    tiers: 'Qui fait davantage',
    tier: (title: string, size: number) => `${title}, ${size} personnes parmi celles qui le souhaitent`,
  },
  en: {
    questions: 'Asked at the door, and not kept',
    rules: 'What those who cannot come are told',
    cells: 'Seats by group',
    cell: (title: string, places: number, share: string) =>
      `${title}: ${places === 1 ? `${places} seat` : `${places} seats`}, that is ${share}`,
    rest: 'Everyone else',
    draw: 'Who gets a seat',
    drawn: (on: string, days: number) => `People drawn by lot after ${on}; they have ${days} days to confirm`,
    noDraw: 'The first who come, in each group; those after them wait for a seat',
    tiers: 'Who does more',
    tier: (title: string, size: number) => `${title}, ${size} people among those who wish it`,
  },
});
