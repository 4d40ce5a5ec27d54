import { defineMessages } from '~/platform/i18n/messages.ts';
import type { ComparedMeasure } from '../compute-compared-result.server.ts';

type Unit = 'kWh' | 'kgCO2e' | 'EUR' | 'kWh/m2' | '%';

export const messages = defineMessages({
  fr: {
    title: 'Des foyers semblables',
    lead: (smallest: number) =>
      `Des moyennes, jamais le nombre d’un foyer : un groupe se montre à partir de ${smallest} autres foyers que vous.`,
    unit: (value: string, unit: Unit) =>
      `${value}\u00a0${{ kWh: 'kWh', kgCO2e: 'kg de CO₂e', EUR: '€', 'kWh/m2': 'kWh par m²', '%': '%' }[unit]}`,
    headings: {
      'energy-kwh-per-m2': 'L’énergie d’un an, par m²',
      'works-saving-share': 'Ce que des travaux font gagner',
      'food-co2e-per-person': 'Le CO₂e des courses d’un mois, par personne',
    } satisfies Record<ComparedMeasure, string>,
    less: (share: string, people: string) => `Vous êtes à ${share} de moins que la moyenne de ${people} foyers.`,
    more: (share: string, people: string) => `Vous êtes à ${share} de plus que la moyenne de ${people} foyers.`,
    same: (people: string) => `Vous êtes dans la moyenne de ${people} foyers.`,
    works: (share: string, people: string) =>
      `${people} foyers qui ont fait des travaux en gagnent ${share} en moyenne, à météo égale.`,
    atHome: (kwh: string) => `Sur votre énergie d’un an, cela ferait environ ${kwh}.`,
    you: 'Vous',
    group: (people: string) => `Moyenne de ${people} foyers`,
    noMine: {
      'energy-kwh-per-m2':
        'Votre nombre manque : il faut onze mois de relevés de chaque compteur, votre surface et votre chauffage.',
      'works-saving-share': 'Vous n’avez pas de gain de travaux à comparer.',
      'food-co2e-per-person': 'Votre nombre manque : il faut un mois de tickets, et combien vous êtes à la maison.',
    } satisfies Record<ComparedMeasure, string>,
    describe: 'Décrire mon foyer',
    noGroup: (smallest: number) =>
      `Pas encore de groupe à montrer : il faut au moins ${smallest} autres foyers qui partagent.`,
    meaning: 'Semblables, cela veut dire',
    everybody: 'Tous ceux qui partagent : trop peu se ressemblent davantage.',
    dropped: (names: string) => `Trop peu de foyers pour tenir compte de : ${names}.`,
    madeOn: (on: string) => `Moyenne faite le ${on}. Elle est refaite la nuit, quand assez de foyers ont changé.`,
    agree: 'Pour entrer dans ces moyennes, votre accord est demandé.',
    question: 'Voir la question',
    share: 'Voir ce que je partagerais',
    shared: (on: string) => `Votre nombre est partagé depuis le ${on}.`,
    take: 'Voir ou reprendre',
    notSaid: 'pas dit',
    fromTo: (from: string, to: string) => `de ${from} à ${to}`,
    from: (from: string) => `${from} et plus`,
    to: (to: string) => `jusqu’à ${to}`,
  },
  en: {
    title: 'Homes like mine',
    lead: (smallest: number) =>
      `Means, never the number of one home: a group is shown from ${smallest} homes other than yours.`,
    unit: (value: string, unit: Unit) =>
      unit === '%'
        ? `${value}%`
        : `${value}\u00a0${{ kWh: 'kWh', kgCO2e: 'kg of CO₂e', EUR: '€', 'kWh/m2': 'kWh per m²' }[unit]}`,
    headings: {
      'energy-kwh-per-m2': 'The energy of a year, per m²',
      'works-saving-share': 'What works save',
      'food-co2e-per-person': 'The CO₂e of a month’s shopping, for each person',
    } satisfies Record<ComparedMeasure, string>,
    less: (share: string, people: string) => `You are ${share} below the mean of ${people} homes.`,
    more: (share: string, people: string) => `You are ${share} above the mean of ${people} homes.`,
    same: (people: string) => `You are at the mean of ${people} homes.`,
    works: (share: string, people: string) =>
      `${people} homes that had works done save ${share} on average, the weather being equal.`,
    atHome: (kwh: string) => `On your energy of a year, that would be about ${kwh}.`,
    you: 'You',
    group: (people: string) => `Mean of ${people} homes`,
    noMine: {
      'energy-kwh-per-m2':
        'Your number is missing: it takes eleven months of readings of each meter, your floor area and your heating.',
      'works-saving-share': 'You have no saving by works to compare.',
      'food-co2e-per-person': 'Your number is missing: it takes a month of receipts, and how many you are at home.',
    } satisfies Record<ComparedMeasure, string>,
    describe: 'Describe my home',
    noGroup: (smallest: number) => `No group to show yet: it takes at least ${smallest} other homes that share.`,
    meaning: 'Alike here means',
    everybody: 'Everybody who shares: too few are more alike.',
    dropped: (names: string) => `Too few homes to take into account: ${names}.`,
    madeOn: (on: string) => `Mean made on ${on}. It is made again at night, once enough homes have changed.`,
    agree: 'To be in these means, your agreement is asked.',
    question: 'See the question',
    share: 'See what I would share',
    shared: (on: string) => `Your number has been shared since ${on}.`,
    take: 'See or take back',
    notSaid: 'not said',
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    from: (from: string) => `${from} and more`,
    to: (to: string) => `up to ${to}`,
  },
});
