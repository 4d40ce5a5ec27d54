import { defineMessages } from '~/platform/i18n/messages.ts';

const weeks = (n: number | string): string => `${n} ${n === 1 || n === '1' ? 'semaine' : 'semaines'}`;
const weeksEn = (n: number | string): string => `${n} ${n === 1 || n === '1' ? 'week' : 'weeks'}`;

export const stayMessages = defineMessages({
  fr: {
    finding: {
      withheld: 'Trop peu de personnes pour montrer combien de temps on reste',
      tooEarly: 'Trop tôt pour dire combien de temps on reste',
      noClearGap: "Pas d'écart net entre les panels",
      differ: 'On ne reste pas aussi longtemps dans tous les panels',
      longer: (panel: string) => `${panel} : on y reste plus longtemps`,
      halfGone: (n: number) =>
        n < 1 ? 'La moitié part dès la première semaine' : `La moitié est partie au bout de ${weeks(n)}`,
      stillThere: (n: number, share: string) => `Après ${weeks(n)}, ${share} sont encore là`,
    },
    atWeek: (n: number, parts: readonly string[]) => `Après ${weeks(n)}, encore là : ${parts.join(' ; ')}.`,
    part: (panel: string, share: string) => `${share} (${panel})`,
    tooEarly: (days: number) =>
      `Un départ se voit après ${days} jours sans usage : il faut ce recul, et dix personnes au moins par panel.`,
    everyone: 'Ensemble',
    stillThere: '% encore là',
    axis: 'semaines depuis le premier usage',
    atRisk: 'Encore suivies',
    picture: 'Part des personnes encore là, selon le temps depuis leur premier usage',
    method: (step: number, interval: string) =>
      step > 1
        ? `Kaplan-Meier par pas de semaines, bande à 95 % (${interval}).`
        : `Kaplan-Meier, bande à 95 % (${interval}, erreur de Greenwood).`,
    interval: 'Bande',
    restricted: (panel: string, n: string, lower: string, upper: string, horizon: string) =>
      `Durée moyenne sur ${horizon} semaines, ${panel} : ${n} semaines (de ${lower} à ${upper}).`,
    outages: (n: number, count: string) =>
      n === 1
        ? "Le suivi d'une personne s'arrête à la panne d'un détenteur."
        : `Le suivi de ${count} personnes s'arrête à la panne d'un détenteur.`,
    stops: (fewest: number) =>
      `Chaque courbe s'arrête quand moins de ${fewest} personnes sont suivies ; le tableau continue.`,
    logRank: 'Test du log-rank :',
    degrees: (df: number) => `${df} ddl,`,
    notDrawn: "Les panels n'ont pas été tirés au sort : l'écart ne dit pas sa cause.",
    median: (panel: string, n: string, lower: string, upper: string) =>
      `Durée médiane, ${panel} : ${n} semaines (de ${lower} à ${upper}).`,
    open: 'inconnu',
    causes: (days: number, silent: string, withdrew: string) =>
      `Après ${weeks(Math.max(1, Math.round(days / 7)))}, ${silent} ont cessé tout usage et ${withdrew} ont demandé à partir (incidence cumulée, Aalen-Johansen).`,
    tooRecent: (n: number, count: string, days: number) =>
      n === 1
        ? `Une personne a commencé depuis moins de ${days} jours : elle n'est pas encore suivie.`
        : `${count} personnes ont commencé depuis moins de ${days} jours : elles ne sont pas encore suivies.`,
    table: {
      caption: (panel: string) => `${panel} : part encore là, semaine par semaine`,
      compared: 'Part encore là, semaine par semaine',
      week: 'Semaine',
      share: 'Encore là',
      interval: 'Intervalle à 95 %',
      atRisk: 'Suivies',
    },
  },
  en: {
    finding: {
      withheld: 'Too few people to show how long they stay',
      tooEarly: 'Too early to tell how long people stay',
      noClearGap: 'No clear gap between panels',
      differ: 'People do not stay equally long in all panels',
      longer: (panel: string) => `${panel}: people stay longer there`,
      halfGone: (n: number) => (n < 1 ? 'Half leave within the first week' : `Half have left after ${weeksEn(n)}`),
      stillThere: (n: number, share: string) => `After ${weeksEn(n)}, ${share} are still there`,
    },
    atWeek: (n: number, parts: readonly string[]) => `After ${weeksEn(n)}, still there: ${parts.join('; ')}.`,
    part: (panel: string, share: string) => `${share} (${panel})`,
    tooEarly: (days: number) =>
      `Leaving shows after ${days} days without use: that much hindsight is needed, and at least ten people per panel.`,
    everyone: 'Everyone',
    stillThere: '% still there',
    axis: 'weeks since first use',
    atRisk: 'Still followed',
    picture: 'Share of people still there, by time since their first use',
    method: (step: number, interval: string) =>
      step > 1
        ? `Kaplan–Meier in steps of weeks, 95% band (${interval}).`
        : `Kaplan–Meier, 95% band (${interval}, Greenwood error).`,
    interval: 'Band',
    restricted: (panel: string, n: string, lower: string, upper: string, horizon: string) =>
      `Mean stay over ${horizon} weeks, ${panel}: ${n} weeks (${lower} to ${upper}).`,
    outages: (n: number, count: string) =>
      n === 1
        ? 'One person is followed no further than a holder’s outage.'
        : `${count} people are followed no further than a holder’s outage.`,
    stops: (fewest: number) => `Each curve stops when fewer than ${fewest} people are followed; the table goes on.`,
    logRank: 'Log-rank test:',
    degrees: (df: number) => `${df} df,`,
    notDrawn: 'Nobody was drawn by lot into a panel: the gap does not tell its cause.',
    median: (panel: string, n: string, lower: string, upper: string) =>
      `Median stay, ${panel}: ${n} weeks (${lower} to ${upper}).`,
    open: 'unknown',
    causes: (days: number, silent: string, withdrew: string) =>
      `After ${weeksEn(Math.max(1, Math.round(days / 7)))}, ${silent} stopped using it and ${withdrew} asked to leave (cumulative incidence, Aalen–Johansen).`,
    tooRecent: (n: number, count: string, days: number) =>
      n === 1
        ? `One person began less than ${days} days ago and is not followed yet.`
        : `${count} people began less than ${days} days ago and are not followed yet.`,
    table: {
      caption: (panel: string) => `${panel}: share still there, week by week`,
      compared: 'Share still there, week by week',
      week: 'Week',
      share: 'Still there',
      interval: '95% interval',
      atRisk: 'Followed',
    },
  },
});
