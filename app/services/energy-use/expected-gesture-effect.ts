import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { ENERGIES } from '../energy.ts';
import { type Range, range, timesEach } from './energy-schemas.ts';

const DAYS = 365;
const share = range('1');

/** How a gesture acts: what `gesture-effects.yaml` says of it. */
export const gestureAssumption = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('night-base-load'),
    keptW: z.number().min(0).meta({ unit: 'W', description: 'What must stay on' }),
    hoursPerDay: z.number().positive().max(24).meta({ unit: 'h/day' }),
    share: share.describe('Of what is above that'),
  }),
  z.strictObject({ of: z.literal('heating'), share }),
  z.strictObject({
    of: z.literal('hot-water'),
    kwhPerPerson: range('kWh/year').describe('Of heat in the water, for each person'),
  }),
  z.strictObject({ of: z.literal('usual-home'), kwh: range('kWh/year') }),
  z.strictObject({ of: z.literal('nothing') }),
  z.strictObject({ of: z.literal('unknown') }),
]);
export type GestureAssumption = z.output<typeof gestureAssumption>;

const input = z.strictObject({
  assumption: gestureAssumption,
  energy: z.enum(ENERGIES).nullable().describe('In whose readings it would show; null in none of them'),
  nightBaseLoadW: z.number().min(0).nullable().meta({ unit: 'W' }),
  heatingKwhPerYear: range('kWh/year').nullable().describe('Of that energy; null when the readings do not tell'),
  people: z.number().positive().nullable().describe('Living there; null when they did not say'),
  meterKwhPerKwhOfHotWater: z
    .number()
    .positive()
    .nullable()
    .describe('What the heater takes for each kWh of heat; null when they did not say what heats the water'),
  price: z.number().positive().nullable().meta({ unit: 'EUR/kWh' }),
  emissions: z.number().positive().nullable().meta({ unit: 'kgCO2e/kWh' }),
});

export const UNKNOWN_EFFECTS = [
  'no-night-base-load',
  'nothing-to-switch-off',
  'no-heating-slope',
  'no-meter',
  'not-said',
  'saves-no-energy',
  'not-studied',
] as const;

/**
 * What a gesture would save in a year in this home: its assumption applied to what the home's own readings show, where
 * they show it. Not known is said with a reason, never as a zero.
 */
export const expectedGestureEffect = defineCalculator({
  id: 'expected-gesture-effect',
  title: {
    fr: "Ce qu'un écogeste ferait gagner en un an dans ce logement",
    en: 'What an eco-gesture would save in a year in this home',
  },
  input,
  output: z.strictObject({
    reason: z.enum(UNKNOWN_EFFECTS).nullable().describe('Why no figure can be given; null otherwise'),
    kwh: range('kWh/year').nullable(),
    eur: range('EUR/year').nullable().describe('Null as well where no price is known'),
    co2eKg: range('kgCO2e/year').nullable(),
    basis: z
      .enum(['own-readings', 'usual-home'])
      .nullable()
      .describe('Whether the home itself told, or homes in general'),
  }),
  compute: (asked) => {
    const told = energySaved(asked);
    if (typeof told === 'string') return { reason: told, kwh: null, eur: null, co2eKg: null, basis: null };
    const { kwh, basis } = told;
    const { price, emissions } = asked;
    return {
      ...{ reason: null, kwh, basis },
      eur: price === null ? null : timesEach(kwh, price),
      co2eKg: emissions === null ? null : timesEach(kwh, emissions),
    };
  },
});

type Saved = { readonly kwh: Range; readonly basis: 'own-readings' | 'usual-home' };

function energySaved(asked: z.output<typeof input>): Saved | (typeof UNKNOWN_EFFECTS)[number] {
  const { assumption, nightBaseLoadW, heatingKwhPerYear, people, meterKwhPerKwhOfHotWater } = asked;
  if (assumption.of === 'nothing') return 'saves-no-energy';
  if (assumption.of === 'unknown') return 'not-studied';
  if (asked.energy === null) return 'no-meter';
  if (assumption.of === 'usual-home') return { kwh: assumption.kwh, basis: 'usual-home' };
  if (assumption.of === 'night-base-load') {
    if (nightBaseLoadW === null) return 'no-night-base-load';
    const aboveW = nightBaseLoadW - assumption.keptW;
    if (aboveW <= 0) return 'nothing-to-switch-off';
    const kwhPerYear = (aboveW * assumption.hoursPerDay * DAYS) / 1000;
    return { kwh: timesEach(assumption.share, kwhPerYear), basis: 'own-readings' };
  }
  if (assumption.of === 'heating') {
    if (!heatingKwhPerYear) return 'no-heating-slope';
    const { low, best, high } = heatingKwhPerYear;
    const { share: part } = assumption;
    return { kwh: { low: low * part.low, best: best * part.best, high: high * part.high }, basis: 'own-readings' };
  }
  if (people === null || meterKwhPerKwhOfHotWater === null) return 'not-said';
  return { kwh: timesEach(assumption.kwhPerPerson, people * meterKwhPerKwhOfHotWater), basis: 'usual-home' };
}
