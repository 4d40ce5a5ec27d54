import rules from '@betagouv/publicodes-voiture/rules';
import Engine from 'publicodes';
import { z } from 'zod';
import type { Motor } from './travel.ts';

/** The published model of cars, and the month of its prices. */
export const CAR_MODEL = { name: 'publicodes-voiture', version: '0.3.8', pricesOf: '2024-08' } as const;

export const CAR_SIZES = ['small', 'medium', 'sedan', 'suv', 'van'] as const;
export type CarSize = (typeof CAR_SIZES)[number];

const SIZES: Readonly<Record<CarSize, string>> = {
  small: "'petite'",
  medium: "'moyenne'",
  sedan: "'berline'",
  suv: "'SUV'",
  van: "'VUL'",
};

const MOTORS_AND_FUELS: Readonly<Record<Motor, Readonly<Record<string, string>>>> = {
  petrol: { 'voiture . motorisation': "'thermique'", 'voiture . thermique . carburant': "'essence E5 ou E10'" },
  diesel: { 'voiture . motorisation': "'thermique'", 'voiture . thermique . carburant': "'gazole B7 ou B10'" },
  hybrid: { 'voiture . motorisation': "'hybride'" },
  electric: { 'voiture . motorisation': "'électrique'" },
};

export interface CarAnswers {
  readonly motor: Motor;
  readonly size: CarSize | null;
  readonly year: number | null;
  readonly boughtUsed: boolean;
  readonly distanceKmPerYear: number | null;
}

/** What the model calls its results; each is a number of the year, or of the kilometre. */
export const CAR_RESULTS = {
  distanceKmPerYear: 'usage . km annuels',
  emissionsKgPerYear: 'empreinte',
  useKgPerKm: 'ngc . transport . voiture . usage au kilomètre',
  makingKgPerKm: 'ngc . transport . voiture . construction au kilomètre',
  costEurPerYear: 'coûts',
  energyEurPerKm: "coûts . coûts d'utilisation . consommation . consommation au km",
  purchase: 'coûts . coûts de possession . achat amorti',
  upkeep: 'coûts . coûts de possession . entretien',
  insurance: 'coûts . coûts de possession . assurance',
  inspection: 'coûts . coûts de possession . contrôle technique',
  registration: "coûts . coûts de possession . certificat d'immatriculation amorti",
  energy: "coûts . coûts d'utilisation . consommation",
  parking: "coûts . coûts d'utilisation . stationnement",
  tolls: "coûts . coûts d'utilisation . péage",
  fines: "coûts . coûts d'utilisation . contraventions",
  licence: "coûts . coûts d'utilisation . permis de conduire",
} as const;

export type CarResults = Readonly<Record<keyof typeof CAR_RESULTS, number>>;

const SILENT = { log: () => {}, warn: () => {}, error: () => {} };
let engine: Engine | undefined;

/** Runs the published model on what is known of a car; averages stand for the rest. The model is parsed once. */
export function runCarModel({ motor, size, year, boughtUsed, distanceKmPerYear }: CarAnswers): CarResults {
  engine ??= new Engine(rules, { logger: SILENT, strict: { noOrphanRule: false } });
  const asked = engine.shallowCopy();
  asked.setSituation({
    ...MOTORS_AND_FUELS[motor],
    'voiture . occasion': boughtUsed ? 'oui' : 'non',
    ...(size && { 'voiture . gabarit': SIZES[size] }),
    ...(year !== null && { 'voiture . année de fabrication': year }),
    ...(distanceKmPerYear !== null && { 'usage . km annuels . renseignés': distanceKmPerYear }),
  });
  const entries = Object.entries(CAR_RESULTS).map(([key, rule]) => {
    // A version of the model that has no number there is refused, rather than read as zero.
    return [key, z.number().parse(asked.evaluate(rule).nodeValue)] as const;
  });
  return Object.fromEntries(entries) as CarResults;
}
