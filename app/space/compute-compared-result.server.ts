import { Temporal } from 'temporal-polyfill';
import { listConnections } from '~/consent/list-connections.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import type { ResultPayload } from '~/consent/results/result-payload.ts';
import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { Likeness, ResultMeasure } from '~/pilots/definition/offered.ts';
import { traitsOf } from '~/pilots/likeness.ts';
import { daysMeasured } from '~/services/days-measured.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { computeFoodResult } from './compute-food-result.server.ts';
import type { ServiceAtHand } from './open-service.server.ts';
import { energiesAtHand, readEnergy } from './read-energies.server.ts';
import { readWorks } from './read-works.server.ts';
import { readServiceRecord } from './service-data.server.ts';

const COMPARED = ['energy-kwh-per-m2', 'works-saving-share', 'food-co2e-per-person'] as const;
export type ComparedMeasure = (typeof COMPARED)[number];

export const isCompared = (measure: ResultMeasure): measure is ComparedMeasure =>
  COMPARED.some((one) => one === measure);

type Asked = Pick<ResultPayload, 'service' | 'result' | 'period'>;

const YEAR_DAYS = 365;
/** Days of the year without which its energy is not told. */
const LEAST_DAYS = 330;

/**
 * A figure that people compare, with what makes them alike, coarsened: what would leave, to the last figure. Null where it
 * cannot be worked out, or where they did not say the first thing that makes them alike.
 */
export async function computeComparedResult(
  at: Omit<ServiceAtHand, 'service'>,
  asked: Asked,
  { measure, likeness }: { measure: ComparedMeasure; likeness: Likeness },
): Promise<ResultPayload | null> {
  const service = at.definition.services.find(({ key }) => key === asked.service);
  if (!service) return null;
  const page = { ...at, service };
  const said = service.datasets.includes(likeness.dataset) ? await readServiceRecord(page, likeness.dataset) : {};
  const traits = traitsOf(likeness, said);
  if (traits[0] === null || traits[0] === undefined) return null;
  const figure = await FIGURES[measure](page, asked, said);
  return figure && { ...asked, ...figure, traits };
}

type Figure = Omit<ResultPayload, 'service' | 'result' | 'period' | 'traits'>;

const FIGURES: Readonly<
  Record<ComparedMeasure, (page: ServiceAtHand, asked: Asked, said: DeclaredAnswers) => Promise<Figure | null>>
> = {
  'energy-kwh-per-m2': async (page, { period }, { surface }) => {
    if (typeof surface !== 'number') return null;
    const year = await yearOfEnergy(page, period);
    return year && { value: Math.round(year.kwh / surface), unit: 'kWh/m2', ...days(year.days) };
  },
  'works-saving-share': async (page) => {
    const { app, timeZone } = page;
    const { view } = await readWorks(page, dayOf(app.clock.now().getTime(), timeZone));
    const { share = null, daysAfter = 0 } = view.saving ?? {};
    return share && { value: Math.round(share.best * 100), unit: '%', ...days(Math.min(daysAfter, YEAR_DAYS)) };
  },
  'food-co2e-per-person': async (page, asked, { adults, children }) => {
    const people = [adults, children].reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
    const month = people > 0 ? await computeFoodResult(page, asked) : null;
    if (!month) return null;
    const { unit, daysInMonth, daysMeasured: measured, value, coveredShare } = month;
    const rest = { unit, daysInMonth, daysMeasured: measured, ...(coveredShare === undefined ? {} : { coveredShare }) };
    return { ...rest, value: Math.round(value / people) };
  },
};

const days = (measured: number) => ({ daysMeasured: measured, daysInMonth: YEAR_DAYS });

/** The energy of the twelve months up to the end of one, of every meter that this service may read; null where days lack. */
export async function yearOfEnergy(
  page: ServiceAtHand,
  lastMonth: string,
): Promise<{ kwh: number; days: number } | null> {
  const { app, tester, timeZone, reader } = page;
  const { testerId } = tester;
  const endDay = Temporal.PlainYearMonth.from(lastMonth).add({ months: 1 }).toPlainDate({ day: 1 });
  const firstDay = endDay.subtract({ days: YEAR_DAYS }).toString();
  const range = { firstDay, endDay: endDay.toString() };
  const consents = await listConsents(app, testerId);
  const connections = await listConnections(app, testerId);
  const atHand = await energiesAtHand(app, { testerId, consents, connections, timeZone, reader });
  let [kwh, least] = [0, YEAR_DAYS];
  for (const energy of atHand) {
    const readings = await readEnergy(app, { testerId, energy, ...range, timeZone, reader });
    const told = daysMeasured(energy.energy, readings, { ...range, timeZone });
    if (told.days < LEAST_DAYS) return null;
    kwh += (told.kwh * YEAR_DAYS) / told.days;
    least = Math.min(least, told.days);
  }
  return atHand.length > 0 ? { kwh, days: least } : null;
}
