import { defineMessages } from '~/platform/i18n/messages.ts';
import type { Energy } from '../energy.ts';

const fr = { electricity: 'd’électricité', gas: 'de gaz' } as const;
const yourFr = { electricity: 'votre électricité', gas: 'votre gaz' } as const;
const en = { electricity: 'electricity', gas: 'gas' } as const;

export const messages = defineMessages({
  fr: {
    title: 'Votre logement, d’après vos relevés',
    night: (watts: string) => `La nuit, ${watts} restent allumés.`,
    peak: (watts: string, when: string) => `Au plus fort : ${watts}, ${when}.`,
    perDegree: (energy: Energy, kwh: string, euros: string | null) =>
      `Un jour plus froid d’un degré vous prend ${kwh} ${fr[energy]} de plus${euros ? `, soit ${euros}` : ''}.`,
    tooFewDays: (energy: Energy, days: number, least: number) =>
      `Trop tôt pour dire ce que le froid fait à ${yourFr[energy]} : ${days} jours reçus, il en faut ${least}.`,
    noSlope: {
      'too-few-days': (energy: Energy) => `Trop tôt pour dire ce que le froid fait à ${yourFr[energy]}.`,
      'not-cold-enough': (energy: Energy) =>
        `Il n’a pas encore fait assez froid pour dire ce que le froid fait à ${yourFr[energy]}.`,
      'does-not-follow-the-cold': (energy: Energy) => `Le froid ne change presque rien à ${yourFr[energy]}.`,
    },
    seeCold: 'Voir ce que le froid vous coûte',
    numbers: 'Les chiffres du logement',
    meanDay: (days: number) => `Électricité d’un jour moyen, sur les ${days} derniers jours reçus`,
    nightBase: 'Allumé la nuit, de 2 h à 5 h',
    peakOf: (days: number) => `La plus forte demi-heure, sur ${days} jours`,
    degreeOf: (energy: Energy) => `Un degré de moins dehors, par jour, en kWh ${fr[energy]}`,
    baseOf: (energy: Energy) => `Température dehors sous laquelle ${yourFr[energy]} commence à chauffer`,
    yearOf: (energy: Energy) => `Chauffage d’un an, en kWh ${fr[energy]}`,
    restOf: (energy: Energy) => `Le reste de l’année, en kWh ${fr[energy]}`,
    between: (low: string, high: string) => `entre ${low} et ${high}`,
    how: 'Calculé en comparant vos jours reçus, depuis un an, à la température du dehors (Météo-France). Prix de référence.',
  },
  en: {
    title: 'Your home, by your readings',
    night: (watts: string) => `At night, ${watts} stay on.`,
    peak: (watts: string, when: string) => `At the highest: ${watts}, ${when}.`,
    perDegree: (energy: Energy, kwh: string, euros: string | null) =>
      `A day that is one degree colder takes ${kwh} more of ${en[energy]}${euros ? `, or ${euros}` : ''}.`,
    tooFewDays: (energy: Energy, days: number, least: number) =>
      `Too early to say what the cold does to your ${en[energy]}: ${days} days received, ${least} are needed.`,
    noSlope: {
      'too-few-days': (energy: Energy) => `Too early to say what the cold does to your ${en[energy]}.`,
      'not-cold-enough': (energy: Energy) =>
        `It has not been cold enough yet to say what the cold does to your ${en[energy]}.`,
      'does-not-follow-the-cold': (energy: Energy) => `The cold changes next to nothing in your ${en[energy]}.`,
    },
    seeCold: 'See what the cold costs you',
    numbers: 'The numbers of the home',
    meanDay: (days: number) => `Electricity of an average day, over the last ${days} days received`,
    nightBase: 'On at night, from 2 to 5 a.m.',
    peakOf: (days: number) => `The highest half-hour, over ${days} days`,
    degreeOf: (energy: Energy) => `One degree less outside, a day, in kWh of ${en[energy]}`,
    baseOf: (energy: Energy) => `Temperature outside below which your ${en[energy]} begins to heat`,
    yearOf: (energy: Energy) => `A year of heating, in kWh of ${en[energy]}`,
    restOf: (energy: Energy) => `The rest of the year, in kWh of ${en[energy]}`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    how: 'Worked out by setting the days received in the last year against the temperature outside (Météo-France). Reference price.',
  },
});
