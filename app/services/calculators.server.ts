import type { Calculator } from '~/platform/calculator.ts';
import { choosingEvents } from './culture/choose-events.server.ts';
import { entitlement } from './culture/entitlement.server.ts';
import { myPrice } from './culture/my-price.server.ts';
import { energyAmount } from './energy-use/energy-amount.server.ts';
import { expectedGestureEffect } from './energy-use/expected-gesture-effect.ts';
import { heatingSlope } from './energy-use/heating-slope.ts';
import { renovationAid } from './energy-use/renovation-aid.server.ts';
import { weatherCorrectedChange } from './energy-use/weather-corrected-change.ts';
import { worksReturn } from './energy-use/works-return.ts';
import { worksSaving } from './energy-use/works-saving.ts';
import {
  alternativesCalculator,
  basketFootprintCalculator,
  matchProductCalculator,
  wasteSummaryCalculator,
} from './food/food-calculators.server.ts';
import { healthCover } from './social/health-cover.server.ts';
import { housingBenefit } from './social/housing-benefit.server.ts';
import { localFare } from './social/local-fare.server.ts';
import { primeActivite } from './social/prime-activite.server.ts';
import { rsa } from './social/rsa.server.ts';
import { declaredTotals } from './together/declared-totals.ts';
import { bestSwitches } from './travel/best-switches.server.ts';
import { bikeAid } from './travel/bike-aid.server.ts';
import { carFootprintAndCost } from './travel/car-footprint-and-cost.server.ts';
import { collectiveFlows } from './travel/collective-flows.ts';
import { travelMonth } from './travel/travel-month.server.ts';
import { tripFootprint } from './travel/trip-footprint.server.ts';

/** Every calculator, by domain: what `npm run -s calculate` runs, and what services are made of. */
export const CALCULATORS: readonly Calculator[] = [
  // energy
  energyAmount,
  weatherCorrectedChange,
  heatingSlope,
  expectedGestureEffect,
  worksSaving,
  worksReturn,
  renovationAid,
  // food
  matchProductCalculator,
  basketFootprintCalculator,
  alternativesCalculator,
  wasteSummaryCalculator,
  // mobility
  tripFootprint,
  carFootprintAndCost,
  travelMonth,
  bestSwitches,
  bikeAid,
  collectiveFlows,
  // social
  rsa,
  primeActivite,
  housingBenefit,
  healthCover,
  localFare,
  // together
  declaredTotals,
  // culture
  entitlement,
  myPrice,
  choosingEvents,
];
