import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';
import type { DistanceRule } from '../travel.ts';
import type { CostHead } from '../travel-month.server.ts';

export const common = defineMessages({
  fr: {
    head: (head: CostHead) =>
      ({
        walk: 'À pied',
        bike: 'Vélo',
        bus: 'Bus',
        train: 'Train',
        'shared-car': 'Voiture partagée',
        car: 'Voiture',
        pass: 'Abonnement',
      })[head],
    trips: (count: number) => `${count} ${plural('fr', count, 'trajet', 'trajets')}`,
    notKnown: 'inconnu',
    nothingPaid: 'Aucun paiement reçu pour ce mois.',
    table: { mode: 'Mode', trips: 'Trajets', km: 'Distance', kg: 'CO₂e', eur: 'Payé', total: 'Total' },
    /** How a distance is known, a sentence for each that needs one. */
    rule: (rule: DistanceRule): string =>
      ({
        measured: 'Les distances de votre téléphone sont prises telles quelles.',
        duration:
          'En bus et à vélo sans distance, on la déduit de la durée : 12 km/h en bus, 10 km/h à vélo. C’est une estimation.',
        stations: 'En train, on prend la distance à vol d’oiseau entre les gares : la ligne est un peu plus longue.',
        commute:
          'Un long stationnement un matin de semaine est compté comme un trajet de travail, avec la distance que vous avez indiquée.',
        unknown: 'Quand rien ne dit la distance, le trajet est compté à part : son CO₂e n’est pas deviné.',
      })[rule],
    method: 'Comment c’est calculé',
    factor: (mode: string, grams: string, date: string) => `${mode} : ${grams} g de CO₂e par km (${date}).`,
    source: 'Source',
    missing: (count: number) =>
      `${plural('fr', count, 'Le CO₂e d’un trajet est inconnu', `Le CO₂e de ${count} trajets est inconnu`)}, faute de distance. ${plural('fr', count, 'Il n’est pas', 'Ils ne sont pas')} dans le total.`,
    estimated: (share: string) => `${share} de ce CO₂e repose sur une distance estimée.`,
    numbers: 'Les chiffres',
  },
  en: {
    head: (head) =>
      ({
        walk: 'On foot',
        bike: 'Bike',
        bus: 'Bus',
        train: 'Train',
        'shared-car': 'Shared car',
        car: 'Car',
        pass: 'Pass',
      })[head],
    trips: (count) => `${count} ${plural('en', count, 'trip', 'trips')}`,
    notKnown: 'not known',
    nothingPaid: 'No payment received for this month.',
    table: { mode: 'Mode', trips: 'Trips', km: 'Distance', kg: 'CO₂e', eur: 'Paid', total: 'Total' },
    rule: (rule) =>
      ({
        measured: 'Distances from your phone are taken as they are.',
        duration:
          'By bus and by bike without a distance, it is worked out from the time taken: 12 km/h by bus, 10 km/h by bike. It is an estimate.',
        stations: 'By train, it is the distance between stations as the crow flies: the line is a little longer.',
        commute: 'A long stay in a car park on a weekday morning counts as a way to work, of the distance you stated.',
        unknown: 'Where nothing tells the distance, the trip is counted apart: its CO₂e is not guessed.',
      })[rule],
    method: 'How it is worked out',
    factor: (mode, grams, date) => `${mode}: ${grams} g of CO₂e per km (${date}).`,
    source: 'Source',
    missing: (count) =>
      `The CO₂e of ${plural('en', count, 'one trip is', `${count} trips is`)} not known, for want of a distance. ${plural('en', count, 'It is', 'They are')} not in the total.`,
    estimated: (share) => `${share} of this CO₂e rests on an estimated distance.`,
    numbers: 'The figures',
  },
});
