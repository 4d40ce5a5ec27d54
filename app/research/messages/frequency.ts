import { defineMessages } from '~/platform/i18n/messages.ts';

const days = (n: number): string => `${n} ${n < 2 ? 'jour' : 'jours'}`;
const daysEn = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;

export const frequencyMessages = defineMessages({
  fr: {
    finding: (n: number, window: number) =>
      n === 0
        ? `La moitié ne revient pas dans les ${window} jours`
        : `La moitié revient ${days(n)} ou plus en ${window} jours`,
    withheld: 'Trop peu de personnes pour montrer combien de fois on revient',
    tooEarly: 'Trop tôt pour dire combien de fois on revient',
    tooEarlyWhy: (window: number) => `Il faut dix personnes au moins qui ont commencé il y a ${window} jours ou plus.`,
    sentence: (known: string, window: number) =>
      `Sur ${known} personnes qui ont commencé il y a ${window} jours ou plus : combien sont revenues au moins tant de jours, celui du premier usage non compris.`,
    window: 'Sur',
    windows: (n: number) => days(n),
    picture: (window: number) => `Part des personnes revenues au moins tant de jours en ${window} jours, en %`,
    axis: 'jours où elles sont revenues, au moins',
    shareAxis: '% des personnes',
    method: 'Barres : part revenue au moins tant de jours. Traits : intervalle de Wilson à 95 %.',
    merged: 'Les nombres de jours qui parleraient de trop peu de personnes ne sont pas montrés.',
    table: {
      caption: (window: number) => `Jours de retour en ${window} jours`,
      returns: 'Jours',
      exactly: 'Exactement',
      atLeast: 'Au moins',
      share: 'Part, au moins',
      interval: 'Intervalle à 95 %',
    },
  },
  en: {
    finding: (n: number, window: number) =>
      n === 0
        ? `Half do not come back within ${window} days`
        : `Half come back on ${daysEn(n)} or more in ${window} days`,
    withheld: 'Too few people to show how often they come back',
    tooEarly: 'Too early to tell how often people come back',
    tooEarlyWhy: (window: number) => `It takes at least ten people who began ${window} days ago or more.`,
    sentence: (known: string, window: number) =>
      `Of ${known} people who began ${window} days ago or more: how many came back on at least so many days, that of the first use left out.`,
    window: 'Over',
    windows: (n: number) => daysEn(n),
    picture: (window: number) => `Share of people who came back on at least so many days in ${window} days, in %`,
    axis: 'days on which they came back, at least',
    shareAxis: '% of people',
    method: 'Bars: share that came back on at least so many days. Lines: 95% Wilson interval.',
    merged: 'Numbers of days that would speak of too few people are not shown.',
    table: {
      caption: (window: number) => `Days of return in ${window} days`,
      returns: 'Days',
      exactly: 'Exactly',
      atLeast: 'At least',
      share: 'Share, at least',
      interval: '95% interval',
    },
  },
});
