import { defineMessages } from '~/platform/i18n/messages.ts';
import type { Energy } from '../energy.ts';
import type { UNKNOWN_EFFECTS } from './expected-gesture-effect.ts';
import type { GestureEffect } from './gesture-effect.server.ts';

type Reason = Exclude<GestureEffect['reason'], null>;
type Unknown = (typeof UNKNOWN_EFFECTS)[number];
interface Days {
  readonly after: string;
  readonly least: string;
}

const energyFr = { electricity: 'd’électricité', gas: 'de gaz' } as const;
const energyEn = { electricity: 'electricity', gas: 'gas' } as const;

export const messages = defineMessages({
  fr: {
    less: (share: string, energy: Energy) => `Cela se voit : ${share} ${energyFr[energy]} en moins`,
    more: (share: string, energy: Energy) => `Vous utilisez ${share} ${energyFr[energy]} de plus`,
    cannotTell: 'On ne peut pas le dire',
    tooEarly: 'Trop tôt pour le dire',
    how: (low: string, high: string, days: string) =>
      `À météo égale, sur ${days} jours. Le vrai chiffre est sans doute entre ${low} et ${high}.`,
    amount: (kwh: string, isLess: boolean) => `Cela fait ${kwh} ${isLess ? 'en moins' : 'en plus'} depuis.`,
    notProof: 'D’autres choses ont pu changer chez vous au même moment.',
    reasons: {
      'too-early': ({ after, least }: Days) => `${after} jours reçus depuis ; il en faut ${least}.`,
      'not-enough-before': () => 'Il manque des relevés d’avant : deux mois au moins pour comparer.',
      'colder-than-before': () => 'Il a fait bien plus froid depuis que tout ce que vos relevés d’avant connaissent.',
      'nothing-used-before': () => 'Vos relevés d’avant ne montrent presque rien.',
      'within-the-noise': () => 'S’il y a une différence, elle est plus petite que ce qui varie d’un jour à l’autre.',
      'no-weather': () => 'La météo de votre ville manque aujourd’hui : revenez demain.',
      'no-meter': () => 'D’après vos réponses, ni votre électricité ni votre gaz ne peuvent le montrer.',
      'no-reading': () => 'Aucun relevé que ce conseil puisse lire.',
    } satisfies Record<Reason, (days: Days) => string>,
    source: 'Températures : Météo-France.',
    expected: {
      saves: (kwh: string, euros: string | null, carbon: string | null) =>
        `En un an, chez vous : environ ${[`${kwh}\u00a0kWh`, ...(euros ? [euros] : []), ...(carbon ? [`${carbon}\u00a0kg de CO₂e`] : [])].join(', ')}.`,
      between: (low: string, high: string) => `Sans doute entre ${low} et ${high}\u00a0kWh.`,
      basis: {
        'own-readings': 'Calculé sur vos relevés.',
        'usual-home': 'Chiffre d’un foyer courant : vos relevés ne montrent pas cet usage à part.',
      },
      source: 'Source',
      reasons: {
        'no-night-base-load': 'On ne sait pas le chiffrer encore : il faut sept nuits de relevés à la demi-heure.',
        'nothing-to-switch-off': 'Chez vous, la nuit, presque rien ne reste allumé : peu à gagner.',
        'no-heating-slope':
          'On ne sait pas le chiffrer : vos relevés ne montrent pas encore ce que le froid vous coûte.',
        'no-meter': 'On ne sait pas le chiffrer : ni votre électricité ni votre gaz ne le montrent.',
        'not-said': 'On ne sait pas le chiffrer : dites ce qui chauffe l’eau et combien de personnes vivent là.',
        'not-studied': 'On ne sait pas le chiffrer pour un foyer comme le vôtre.',
        'saves-no-energy': 'Aucun kilowattheure en moins : le gain dépend de vos heures creuses.',
      } satisfies Record<Unknown, string>,
    },
  },
  en: {
    less: (share: string, energy: Energy) => `It shows: ${share} less ${energyEn[energy]}`,
    more: (share: string, energy: Energy) => `You use ${share} more ${energyEn[energy]}`,
    cannotTell: 'Nothing can be told',
    tooEarly: 'Too early to tell',
    how: (low: string, high: string, days: string) =>
      `The weather being equal, over ${days} days. The true figure is probably between ${low} and ${high}.`,
    amount: (kwh: string, isLess: boolean) => `That is ${kwh} ${isLess ? 'less' : 'more'} since.`,
    notProof: 'Other things may have changed at home at the same time.',
    reasons: {
      'too-early': ({ after, least }: Days) => `${after} days received since; ${least} are needed.`,
      'not-enough-before': () => 'Earlier readings are missing: at least two months to compare with.',
      'colder-than-before': () => 'It has been much colder since than all that your earlier readings know.',
      'nothing-used-before': () => 'Your earlier readings show next to nothing.',
      'within-the-noise': () => 'If there is a difference, it is smaller than what varies from day to day.',
      'no-weather': () => 'The weather of your town is missing today: come back tomorrow.',
      'no-meter': () => 'By your answers, neither your electricity nor your gas can show it.',
      'no-reading': () => 'No reading that this advice may look at.',
    } satisfies Record<Reason, (days: Days) => string>,
    source: 'Temperatures: Météo-France.',
    expected: {
      saves: (kwh: string, euros: string | null, carbon: string | null) =>
        `In a year, in your home: about ${[`${kwh}\u00a0kWh`, ...(euros ? [euros] : []), ...(carbon ? [`${carbon}\u00a0kg of CO₂e`] : [])].join(', ')}.`,
      between: (low: string, high: string) => `Probably between ${low} and ${high}\u00a0kWh.`,
      basis: {
        'own-readings': 'Worked out on your readings.',
        'usual-home': 'The figure of a usual home: your readings do not show this use apart.',
      },
      source: 'Source',
      reasons: {
        'no-night-base-load': 'Not known yet: seven nights of half-hourly readings are needed.',
        'nothing-to-switch-off': 'At night, next to nothing stays on in your home: little to gain.',
        'no-heating-slope': 'Not known: your readings do not show yet what the cold costs you.',
        'no-meter': 'Not known: neither your electricity nor your gas shows it.',
        'not-said': 'Not known: say what heats the water and how many people live there.',
        'not-studied': 'Not known for a home like yours.',
        'saves-no-energy': 'Not one kilowatt-hour less: what you gain depends on your off-peak hours.',
      } satisfies Record<Unknown, string>,
    },
  },
});
