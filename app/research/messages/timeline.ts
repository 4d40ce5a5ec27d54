import { defineMessages } from '~/platform/i18n/messages.ts';

export const timelineMessages = defineMessages({
  fr: {
    finding: (mean: string) => `${mean} personnes par jour, ces sept derniers jours`,
    nobody: "Personne n'a encore d'usage",
    sentence: (begun: string, peak: string, on: string) =>
      `${begun} personnes ont commencé. Le plus en un jour : ${peak}, le ${on}. Le jour en cours n'est pas fini.`,
    outages: (n: number, days: string) =>
      n === 0 ? "Aucune panne d'un détenteur n'est notée." : `Pannes d'un détenteur : ${days} jours, en grisé.`,
    picture: 'Personnes actives par jour',
    axis: 'personnes actives',
    outage: "panne d'un détenteur",
    key: 'Jours de panne : personne ne peut y être compté comme parti.',
    table: { caption: 'Personnes actives par jour', day: 'Jour', active: 'Actives', out: 'En panne' },
  },
  en: {
    finding: (mean: string) => `${mean} people a day, over the last seven days`,
    nobody: 'Nobody has used it yet',
    sentence: (begun: string, peak: string, on: string) =>
      `${begun} people have begun. The most in one day: ${peak}, on ${on}. The day that is running is not over.`,
    outages: (n: number, days: string) =>
      n === 0 ? 'No outage of a holder is noted.' : `A holder’s outages: ${days} days, shaded.`,
    picture: 'People active each day',
    axis: 'people active',
    outage: 'a holder’s outage',
    key: 'Days of outage: nobody can be counted as gone on them.',
    table: { caption: 'People active each day', day: 'Day', active: 'Active', out: 'In outage' },
  },
});
