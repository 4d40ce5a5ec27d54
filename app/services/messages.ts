import { defineMessages } from '~/platform/i18n/messages.ts';
import type { Verdict } from './compare-periods.ts';
import type { Energy, Scale, Unit } from './energy.ts';

type Energies = readonly Energy[];

const asWhat = (energies: Energies): 'electricity' | 'gas' | 'both' =>
  energies.length > 1 ? 'both' : (energies[0] ?? 'electricity');

export const messages = defineMessages({
  fr: {
    energy: (energies: Energies) => ({ electricity: 'Électricité', gas: 'Gaz', both: 'Les deux' })[asWhat(energies)],
    energyOf: (energies: Energies) =>
      ({ electricity: "d'électricité", gas: 'de gaz', both: "d'électricité et de gaz" })[asWhat(energies)],
    unit: (unit: Unit) => ({ kwh: 'kWh', eur: '€', co2e: 'kg CO₂e' })[unit],
    inUnit: (unit: Unit) => ({ kwh: 'En kWh', eur: 'En euros', co2e: 'En CO₂e' })[unit],
    scale: (scale: Scale) => ({ day: 'Jour', week: 'Semaine', month: 'Mois', year: 'Année' })[scale],
    perBar: (scale: Scale) => ({ day: 'par demi-heure', week: 'par jour', month: 'par jour', year: 'par mois' })[scale],
    bar: (scale: Scale) => ({ day: 'Demi-heure', week: 'Jour', month: 'Jour', year: 'Mois' })[scale],
    scaleLabel: 'Période',
    energyLabel: 'Énergie',
    previous: (scale: Scale) =>
      ({ day: 'Jour précédent', week: 'Semaine précédente', month: 'Mois précédent', year: 'Année précédente' })[scale],
    next: (scale: Scale) =>
      ({ day: 'Jour suivant', week: 'Semaine suivante', month: 'Mois suivant', year: 'Année suivante' })[scale],
    current: (scale: Scale) =>
      ({ day: "Aujourd'hui", week: 'Cette semaine', month: 'Ce mois-ci', year: 'Cette année' })[scale],
    weekOf: (first: string, last: string) => `Du ${first} au ${last}`,
    before: (scale: Scale) =>
      ({ day: 'la veille', week: "la semaine d'avant", month: "le mois d'avant", year: "l'année d'avant" })[scale],
    /** A whole sentence: the page's title. */
    headline: (name: string, verdict: Verdict, scale: Scale) => {
      const than = {
        day: 'la veille',
        week: "la semaine d'avant",
        month: "le mois d'avant",
        year: "l'année d'avant",
      }[scale];
      return {
        less: `${name}, vous consommez moins que ${than}`,
        more: `${name}, vous consommez plus que ${than}`,
        same: `${name}, vous consommez autant que ${than}`,
        'too-early': `${name}, trop tôt pour comparer`,
      }[verdict];
    },
    total: (period: string, amount: string) => `${period} : ${amount}`,
    change: (share: string, isLess: boolean, before: string) =>
      `, soit ${share} de ${isLess ? 'moins' : 'plus'} que ${before}`,
    sameAs: (before: string) => `, à peu près comme ${before}`,
    samePairs: (pairs: number, of: number, scale: Scale) =>
      pairs === of
        ? 'La météo n’est pas prise en compte.'
        : `Comparé sur les ${pairs} ${scale === 'year' ? 'mois' : scale === 'day' ? 'demi-heures' : 'jours'} reçus en entier des deux côtés. La météo n’est pas prise en compte.`,
    tooEarly: 'Trop tôt pour le dire : il manque des relevés pour comparer.',
    nothing: "Aucun relevé pour cette période. Elle n'a peut-être pas encore été reçue.",
    dayTotalOnly: (kwh: string) => `Ce jour-là : ${kwh} en tout. Le détail par demi-heure n'est pas mesuré.`,
    plotLabel: (what: string, period: string) => `Consommation ${what}, ${period}`,
    numbers: 'Les chiffres',
    table: {
      amount: (energy: string, unit: string) => `${energy} (${unit})`,
      before: (before: string) => `Avant : ${before}`,
      measured: 'Mesuré',
      total: 'Total',
      whole: 'en entier',
      part: (share: string) => `à ${share}`,
      none: 'rien reçu',
    },
    more: {
      title: 'Plus de chiffres',
      references: 'Avec quoi les euros et le CO₂e sont calculés',
      since: (date: string) => `depuis le ${date}`,
      source: 'Source',
    },
    gesture: {
      nightBaseLoadW: (watts: string) => `La nuit, ${watts} restent allumés`,
      eveningRatio: (times: string) => `Le soir, vous tirez ${times} fois plus que dans la journée`,
      gasBaseKwhPerDay: (kwh: string) => `Eau chaude et cuisson : ${kwh} de gaz par jour`,
      gasHeatingShare: (share: string) => `${share} de votre gaz sert à chauffer`,
      costPerMonth: (euros: string) => `Jour et nuit, cela fait ${euros} par mois au tarif de référence.`,
      suggestion: (title: string) => `À essayer : ${title}`,
      adopt: "J'essaie",
      decline: 'Pas pour moi',
      stop: "J'arrête",
      since: (date: string) => `Depuis le ${date}`,
      source: (title: string) => `Source : ${title}`,
    },
  },
  en: {
    energy: (energies: Energies) => ({ electricity: 'Electricity', gas: 'Gas', both: 'Both' })[asWhat(energies)],
    energyOf: (energies: Energies) =>
      ({ electricity: 'of electricity', gas: 'of gas', both: 'of electricity and gas' })[asWhat(energies)],
    unit: (unit: Unit) => ({ kwh: 'kWh', eur: '€', co2e: 'kg CO₂e' })[unit],
    inUnit: (unit: Unit) => ({ kwh: 'In kWh', eur: 'In euros', co2e: 'In CO₂e' })[unit],
    scale: (scale: Scale) => ({ day: 'Day', week: 'Week', month: 'Month', year: 'Year' })[scale],
    perBar: (scale: Scale) => ({ day: 'per half-hour', week: 'per day', month: 'per day', year: 'per month' })[scale],
    bar: (scale: Scale) => ({ day: 'Half-hour', week: 'Day', month: 'Day', year: 'Month' })[scale],
    scaleLabel: 'Period',
    energyLabel: 'Energy',
    previous: (scale: Scale) =>
      ({ day: 'Previous day', week: 'Previous week', month: 'Previous month', year: 'Previous year' })[scale],
    next: (scale: Scale) => ({ day: 'Next day', week: 'Next week', month: 'Next month', year: 'Next year' })[scale],
    current: (scale: Scale) => ({ day: 'Today', week: 'This week', month: 'This month', year: 'This year' })[scale],
    weekOf: (first: string, last: string) => `From ${first} to ${last}`,
    before: (scale: Scale) =>
      ({ day: 'the day before', week: 'the week before', month: 'the month before', year: 'the year before' })[scale],
    headline: (name: string, verdict: Verdict, scale: Scale) => {
      const than = {
        day: 'the day before',
        week: 'the week before',
        month: 'the month before',
        year: 'the year before',
      }[scale];
      return {
        less: `${name}, you are using less than ${than}`,
        more: `${name}, you are using more than ${than}`,
        same: `${name}, you are using as much as ${than}`,
        'too-early': `${name}, too early to compare`,
      }[verdict];
    },
    total: (period: string, amount: string) => `${period}: ${amount}`,
    change: (share: string, isLess: boolean, before: string) => `, ${share} ${isLess ? 'less' : 'more'} than ${before}`,
    sameAs: (before: string) => `, about the same as ${before}`,
    samePairs: (pairs: number, of: number, scale: Scale) =>
      pairs === of
        ? 'Weather is not taken into account.'
        : `Compared over the ${pairs} ${scale === 'year' ? 'months' : scale === 'day' ? 'half-hours' : 'days'} received whole on both sides. Weather is not taken into account.`,
    tooEarly: 'Too early to say: readings are missing for a comparison.',
    nothing: 'No reading for this period. It may not have been received yet.',
    dayTotalOnly: (kwh: string) => `That day: ${kwh} in all. It is not measured by half-hour.`,
    plotLabel: (what: string, period: string) => `Consumption ${what}, ${period}`,
    numbers: 'The numbers',
    table: {
      amount: (energy: string, unit: string) => `${energy} (${unit})`,
      before: (before: string) => `Before: ${before}`,
      measured: 'Measured',
      total: 'Total',
      whole: 'whole',
      part: (share: string) => `${share} of it`,
      none: 'nothing received',
    },
    more: {
      title: 'More numbers',
      references: 'What euros and CO₂e are computed with',
      since: (date: string) => `since ${date}`,
      source: 'Source',
    },
    gesture: {
      nightBaseLoadW: (watts: string) => `At night, ${watts} stay on`,
      eveningRatio: (times: string) => `In the evening, you draw ${times} times as much as over the day`,
      gasBaseKwhPerDay: (kwh: string) => `Hot water and cooking: ${kwh} of gas a day`,
      gasHeatingShare: (share: string) => `${share} of your gas goes to heating`,
      costPerMonth: (euros: string) => `Day and night, that is ${euros} a month at the reference tariff.`,
      suggestion: (title: string) => `To try: ${title}`,
      adopt: 'I will try',
      decline: 'Not for me',
      stop: 'I stop',
      since: (date: string) => `Since ${date}`,
      source: (title: string) => `Source: ${title}`,
    },
  },
});
