import type { Calculator } from './calculator.ts';
import { energyAmount } from './energy-use/energy-amount.server.ts';
import { weatherCorrectedChange } from './energy-use/weather-corrected-change.ts';

/** Every calculator, by domain: what `npm run -s calculate` runs, and what services are made of. */
export const CALCULATORS: readonly Calculator[] = [
  // energy
  energyAmount,
  weatherCorrectedChange,
  // food
  // mobility
  // social
  // culture
];
