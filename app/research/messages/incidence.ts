import { defineMessages } from '~/platform/i18n/messages.ts';

const weeks = (n: number): string => `${n} ${n < 2 ? 'semaine' : 'semaines'}`;
const weeksEn = (n: number): string => `${n} ${n === 1 ? 'week' : 'weeks'}`;

export const incidenceMessages = defineMessages({
  fr: {
    causes: { silent: "N'utilisent plus", withdrew: 'Ont demandé à partir' },
    finding: (silent: string, withdrew: string, n: number) =>
      `En ${weeks(n)}, ${silent} cessent tout usage et ${withdrew} demandent à partir`,
    nobodyLeaves: (n: number) => `En ${weeks(n)}, personne n'est parti`,
    tooEarly: 'Trop tôt pour dire pourquoi on part',
    sentence: (followed: string, censored: readonly string[]) =>
      `Sur ${followed} personnes suivies.${censored.length === 0 ? '' : ` Suivi arrêté sans départ : ${censored.join(' ; ')}.`}`,
    censored: {
      'still-in': (n: string) => `encore là, ${n}`,
      completed: (n: string) => `expérimentation finie, ${n}`,
      expired: (n: string) => `accord échu, ${n}`,
      outage: (n: string) => `panne d'un détenteur, ${n}`,
    },
    picture: 'Part des personnes parties, par cause, selon le temps depuis leur premier usage',
    axis: 'semaines depuis le premier usage',
    shareAxis: '% parties',
    method:
      "Incidence cumulée d'Aalen-Johansen : les causes s'excluent, et leurs parts s'ajoutent à celle des personnes encore là.",
    table: {
      caption: 'Part partie par cause, semaine par semaine',
      week: 'Semaine',
      still: 'Encore là',
      atRisk: 'Suivies',
    },
  },
  en: {
    causes: { silent: 'Stopped using it', withdrew: 'Asked to leave' },
    finding: (silent: string, withdrew: string, n: number) =>
      `Within ${weeksEn(n)}, ${silent} stop using it and ${withdrew} ask to leave`,
    nobodyLeaves: (n: number) => `Within ${weeksEn(n)}, nobody has left`,
    tooEarly: 'Too early to tell why people leave',
    sentence: (followed: string, censored: readonly string[]) =>
      `Of ${followed} people followed.${censored.length === 0 ? '' : ` No longer followed, without leaving: ${censored.join('; ')}.`}`,
    censored: {
      'still-in': (n: string) => `still there, ${n}`,
      completed: (n: string) => `pilot over, ${n}`,
      expired: (n: string) => `agreement ran out, ${n}`,
      outage: (n: string) => `a holder’s outage, ${n}`,
    },
    picture: 'Share of people gone, by cause, by time since their first use',
    axis: 'weeks since first use',
    shareAxis: '% gone',
    method:
      'Aalen–Johansen cumulative incidence: causes exclude one another, and their shares add up with that of the people still there.',
    table: {
      caption: 'Share gone by cause, week by week',
      week: 'Week',
      still: 'Still there',
      atRisk: 'Followed',
    },
  },
});
