import { defineMessages } from '~/platform/i18n/messages.ts';
import type { Motor } from '../travel.ts';
import type { BlindSpot, TravelUnit } from '../travel-choices.ts';

export const footprint = defineMessages({
  fr: {
    headline: (month: string, kg: string, eur: string | null) =>
      eur === null ? `En ${month}, ${kg} de CO₂e` : `En ${month}, ${kg} de CO₂e et ${eur} payés`,
    nothing: (month: string) => `En ${month}, rien de reçu`,
    nothingText: 'Aucun trajet ni paiement de ce mois n’est arrivé. Essayez un autre mois.',
    sameAs: (km: string) => `C’est autant que ${km} seul dans une voiture moyenne à essence.`,
    unit: (unit: TravelUnit) => ({ co2e: 'CO₂e', eur: 'Euros' })[unit],
    unitOf: (unit: TravelUnit) => ({ co2e: 'kg CO₂e', eur: '€' })[unit],
    unitLabel: 'Compter en',
    yearTitle: (unit: TravelUnit) =>
      ({ co2e: 'Votre CO₂e, mois par mois', eur: 'Ce que vous avez payé, mois par mois' })[unit],
    yearSentence: (unit: TravelUnit) =>
      ({
        co2e: 'Les trajets dont le CO₂e est connu ou estimé. Un contour vide : rien de reçu ce mois-là.',
        eur: 'Les paiements reçus, sans la part de l’employeur, sans carburant. Un contour vide : rien de reçu.',
      })[unit],
    yearCaption: 'Douze mois',
    monthColumn: 'Mois',
    monthTitle: 'Le mois par mode',
    monthSentence: 'Pour chaque mode : les trajets, leur distance, leur CO₂e, ce que vous avez payé.',
    unknownTitle: 'Ce que vos données ne savent pas',
    unknownShare: (share: string) => `Ce mois-ci, le CO₂e de ${share} des trajets reçus est inconnu.`,
    allKnown: 'Ce mois-ci, le CO₂e de tous les trajets reçus est connu ou estimé.',
    spot: (spot: BlindSpot) =>
      ({
        'walk-and-own-bike': 'La marche et votre propre vélo n’y sont pas : personne ne les enregistre.',
        'own-car': 'Votre voiture n’y est que garée dans un parking de Thalès. Le reste de ses trajets manque.',
        fuel: 'Le carburant et l’assurance ne sont payés à aucun de ces organismes : ils manquent dans les euros.',
      })[spot],
    carTitle: (motor: Motor) =>
      ({
        petrol: 'Votre voiture à essence',
        diesel: 'Votre voiture au gazole',
        hybrid: 'Votre voiture hybride',
        electric: 'Votre voiture électrique',
      })[motor],
    carCost: (from: string, to: string, month: string) =>
      `Tout compris, une voiture comme la vôtre coûte entre ${from} et ${to} par an, selon qu’elle a été achetée d’occasion ou neuve. C’est au moins ${month} par mois.`,
    carPerKm: (from: string, to: string, energy: string) => `Soit ${from} à ${to} par km, dont ${energy} d’énergie.`,
    carKg: (kg: string, grams: string) => `Elle émet ${kg} de CO₂e par an, ${grams} g par km, fabrication comprise.`,
    carDistance: (km: string, isAverage: boolean) =>
      isAverage ? `Calculé pour ${km} par an, la moyenne en France.` : `Calculé pour ${km} par an.`,
    carChoice: 'Distance par an',
    carAverage: 'Moyenne',
    carModel: (version: string) =>
      `Ce sont des moyennes d’un modèle public, publicodes-voiture ${version}, aux prix d’août 2024. Vos propres factures peuvent différer.`,
    carParts: 'Le détail d’une année',
    carPart: {
      purchase: 'Achat, moins la revente',
      upkeep: 'Entretien',
      insurance: 'Assurance',
      energy: 'Carburant ou électricité',
      parking: 'Stationnement',
      tolls: 'Péages',
      others: 'Contrôle technique, carte grise, permis, amendes',
    },
    boughtNew: 'Neuve',
    boughtUsed: 'D’occasion',
    noCar: 'Vous avez dit ne pas avoir de voiture : rien à compter de ce côté.',
    carUnknown: 'Dites quelle voiture vous conduisez, pour voir ce qu’elle coûte en tout.',
    say: 'Décrire mes déplacements',
  },
  en: {
    headline: (month, kg, eur) =>
      eur === null ? `In ${month}, ${kg} of CO₂e` : `In ${month}, ${kg} of CO₂e and ${eur} paid`,
    nothing: (month) => `In ${month}, nothing received`,
    nothingText: 'No trip and no payment of that month has come. Try another month.',
    sameAs: (km) => `That is as much as ${km} alone in an average petrol car.`,
    unit: (unit) => ({ co2e: 'CO₂e', eur: 'Euros' })[unit],
    unitOf: (unit) => ({ co2e: 'kg CO₂e', eur: '€' })[unit],
    unitLabel: 'Count in',
    yearTitle: (unit) => ({ co2e: 'Your CO₂e, month by month', eur: 'What you paid, month by month' })[unit],
    yearSentence: (unit) =>
      ({
        co2e: 'Trips whose CO₂e is known or estimated. An empty outline: nothing received that month.',
        eur: 'Payments received, without the employer’s share, without fuel. An empty outline: nothing received.',
      })[unit],
    yearCaption: 'Twelve months',
    monthColumn: 'Month',
    monthTitle: 'The month by mode',
    monthSentence: 'For each mode: the trips, their distance, their CO₂e, what you paid.',
    unknownTitle: 'What your data do not know',
    unknownShare: (share) => `This month, the CO₂e of ${share} of the trips received is not known.`,
    allKnown: 'This month, the CO₂e of all the trips received is known or estimated.',
    spot: (spot) =>
      ({
        'walk-and-own-bike': 'Walking and your own bike are not in them: nobody records those.',
        'own-car': 'Your car is in them only when parked in a Thalès car park. Its other trips are missing.',
        fuel: 'Fuel and insurance are paid to none of these organisations: they are missing from the euros.',
      })[spot],
    carTitle: (motor) =>
      ({
        petrol: 'Your petrol car',
        diesel: 'Your diesel car',
        hybrid: 'Your hybrid car',
        electric: 'Your electric car',
      })[motor],
    carCost: (from, to, month) =>
      `All in, a car like yours costs between ${from} and ${to} a year, whether it was bought used or new. That is at least ${month} a month.`,
    carPerKm: (from, to, energy) => `That is ${from} to ${to} per km, of which ${energy} for energy.`,
    carKg: (kg, grams) => `It emits ${kg} of CO₂e a year, ${grams} g per km, its making included.`,
    carDistance: (km, isAverage) =>
      isAverage ? `Worked out for ${km} a year, the average in France.` : `Worked out for ${km} a year.`,
    carChoice: 'Distance a year',
    carAverage: 'Average',
    carModel: (version) =>
      `These are averages of a public model, publicodes-voiture ${version}, at prices of August 2024. Your own bills may differ.`,
    carParts: 'A year in detail',
    carPart: {
      purchase: 'Purchase, less resale',
      upkeep: 'Upkeep',
      insurance: 'Insurance',
      energy: 'Fuel or electricity',
      parking: 'Parking',
      tolls: 'Tolls',
      others: 'Inspection, registration, licence, fines',
    },
    boughtNew: 'New',
    boughtUsed: 'Used',
    noCar: 'You said that you have no car: nothing to count there.',
    carUnknown: 'Say which car you drive, to see what it costs in all.',
    say: 'Describe my travel',
  },
});
