import { Temporal } from 'temporal-polyfill';
import { listConnections } from '~/consent/list-connections.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import type { ResultPayload } from '~/consent/results/result-payload.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import type { ResultMeasure } from '~/pilots/definition/offered.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { buildConsumptionView, type EnergyReadings } from '~/services/build-consumption-view.server.ts';
import type { Energy, Unit } from '~/services/energy.ts';
import { loadHabits, loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { type ComparedMeasure, computeComparedResult, isCompared } from './compute-compared-result.server.ts';
import { computeFoodResult } from './compute-food-result.server.ts';
import { computeTravelResult } from './compute-travel-result.server.ts';
import { energiesAtHand, readEnergy } from './read-energies.server.ts';
import type { TesterPrincipal } from './tester.ts';

/** Measures of other services, and those of a year that people compare. */
type MonthMeasure = Exclude<ResultMeasure, 'travel-co2e' | 'food-co2e' | 'food-lines' | ComparedMeasure>;

/** What each measure adds up, over a calendar month of the pilot's zone. */
const MEASURES: Readonly<Record<MonthMeasure, { energies: readonly Energy[]; unit: Unit }>> = {
  'energy-kwh': { energies: ['electricity', 'gas'], unit: 'kwh' },
  'electricity-kwh': { energies: ['electricity'], unit: 'kwh' },
  'gas-kwh': { energies: ['gas'], unit: 'kwh' },
  'energy-co2e': { energies: ['electricity', 'gas'], unit: 'co2e' },
  'energy-eur': { energies: ['electricity', 'gas'], unit: 'eur' },
};
const UNIT_WORDS = { kwh: 'kWh', eur: 'EUR', co2e: 'kgCO2e' } as const;

/** The months that a result may be about: the last three that are over, latest first (yyyy-mm). */
export function monthsToShare(today: string): string[] {
  const first = Temporal.PlainYearMonth.from(today.slice(0, 7));
  return [1, 2, 3].map((months) => first.subtract({ months }).toString());
}

/**
 * A result of one service about one month, computed in the tester's own space by that service: what would leave if
 * they shared it, to the last figure. Null when that month has nothing that the service may open.
 * Throws a 404 Response for a service or a result that the pilot does not compute.
 */
export async function computeResult(
  context: AppContext,
  tester: Pick<TesterPrincipal, 'testerId' | 'pilotSlug'>,
  { service, result, period }: { service: string; result: string; period: string },
): Promise<ResultPayload | null> {
  const { testerId } = tester;
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const declared = definition.services.find(({ key }) => key === service)?.results?.find(({ key }) => key === result);
  // What is contributed line by line has a page of its own.
  if (!declared?.measure || declared.measure === 'food-lines') throw new Response(null, { status: 404 });
  if (declared.measure === 'travel-co2e') {
    return computeTravelResult(context, { testerId, definition }, { service, result, period });
  }
  const { timeZone } = definition.calendar;
  const reader = serviceReader(service);
  const { likeness, measure } = declared;
  if (isCompared(measure)) {
    const at = { app: context, tester, definition, reader, timeZone };
    return likeness ? computeComparedResult(at, { service, result, period }, { measure, likeness }) : null;
  }
  if (measure === 'food-co2e') {
    return computeFoodResult({ app: context, tester, definition, reader, timeZone }, { service, result, period });
  }
  const { energies: wanted, unit } = MEASURES[measure];
  const consents = await listConsents(context, testerId);
  const connections = await listConnections(context, testerId);
  const atHand = await energiesAtHand(context, { testerId, consents, connections, timeZone, reader });
  const month = Temporal.PlainYearMonth.from(period);
  const firstDay = month.toPlainDate({ day: 1 }).toString();
  const endDay = month.add({ months: 1 }).toPlainDate({ day: 1 }).toString();
  const readings: { -readonly [E in keyof EnergyReadings]: EnergyReadings[E] } = {};
  for (const energy of atHand.filter((one) => wanted.includes(one.energy))) {
    readings[energy.energy] = await readEnergy(context, { testerId, energy, firstDay, endDay, timeZone, reader });
  }
  const today = dayOf(context.clock.now().getTime(), timeZone);
  const view = buildConsumptionView(
    readings,
    { scale: 'month', day: firstDay, unit, timeZone, today },
    { values: loadReferenceValues(), habits: loadHabits() },
  );
  const totals = view.energies.flatMap(({ total }) => (total === null ? [] : [total]));
  if (totals.length === 0) return null;
  return {
    ...{ service, result, period },
    value: Math.round(totals.reduce((sum, total) => sum + total, 0) * 10) / 10,
    unit: UNIT_WORDS[unit],
    daysMeasured: Math.min(...view.energies.map(({ complete }) => complete)),
    daysInMonth: month.daysInMonth,
  };
}
