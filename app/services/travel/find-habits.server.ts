import { createHash } from 'node:crypto';
import { addDays } from '../local-days.server.ts';
import type { bestSwitches } from './best-switches.server.ts';
import type { TravelTrip } from './gather-trips.server.ts';
import { loadAdviceLevels } from './load-travel-values.server.ts';
import { hourOf, isWorkingDay } from './local-hours.server.ts';
import type { MonthCost } from './travel-month.server.ts';

type HabitInput = Parameters<typeof bestSwitches.compute>[0]['habits'][number];

/** A trip that comes back, as the calculator of switches takes it, and what it is called. */
export interface Habit extends HabitInput {
  readonly kind: 'commute' | 'repeated';
  readonly from: string | null;
  readonly to: string | null;
  /** Times seen in the days looked at; null for the way to work that a person stated. */
  readonly timesSeen: number | null;
}

export interface HabitMatter {
  readonly trips: readonly TravelTrip[];
  readonly costs: readonly MonthCost[];
  readonly datasets: readonly string[];
  readonly drives: boolean;
  readonly commuteKm: number | null;
  readonly remoteDays: number | null;
}

const COMMUTE = 'commute';
const WORKING_DAYS = 5;

/** Days before today that habits are read in: [firstDay; today[. */
export const habitDays = (today: string): { firstDay: string; endDay: string } => ({
  firstDay: addDays(today, -loadAdviceLevels().repeated.days),
  endDay: today,
});

/**
 * The trips that come back and could be made another way: the way to work by car, as the person states it, and trips
 * between the same two places, as the data show them in the last days. Each with how many trips a year would change:
 * one day of work a week, or one time in two.
 */
export function findHabits(matter: HabitMatter, timeZone: string): Habit[] {
  return [...commute(matter, timeZone), ...repeated(matter)];
}

function commute({ trips, drives, commuteKm, remoteDays }: HabitMatter, timeZone: string): Habit[] {
  if (!drives || commuteKm === null || commuteKm <= 0) return [];
  const { weeksWorked, commute: levels, repeated: window } = loadAdviceLevels();
  const withoutCar = new Set(
    trips
      .filter(({ mode, start }) => mode !== 'car' && mode !== 'train' && isMorning(start, timeZone))
      .map(({ day }) => day),
  );
  const daysWithoutCar = withoutCar.size / (window.days / 7);
  const daysByCar = WORKING_DAYS - (remoteDays ?? 0) - daysWithoutCar;
  // Less than every other week is no habit.
  if (daysByCar < 0.5) return [];
  const changed = Math.min(levels.changedDaysPerWeek, daysByCar);
  return [
    {
      ...{ key: COMMUTE, kind: 'commute', mode: 'car', oneWayKm: commuteKm, minutes: null, from: null, to: null },
      ...{ tripsPerYear: changed * 2 * weeksWorked, paidEurPerTrip: 0, timesSeen: null },
    },
  ];
}

const isMorning = (start: number, timeZone: string): boolean =>
  isWorkingDay(start, timeZone) && hourOf(start, timeZone) < loadAdviceLevels().commute.startsBeforeHour;

function repeated({ trips, costs, datasets }: HabitMatter): Habit[] {
  const { days, minimumTrips, changedShare } = loadAdviceLevels().repeated;
  const known = trips.filter(({ from, to }) => from !== null && to !== null && from !== to);
  const pairs = new Map<string, TravelTrip[]>();
  for (const trip of known) pairs.set(pairOf(trip), [...(pairs.get(pairOf(trip)) ?? []), trip]);
  return [...pairs].flatMap(([pair, between]) => {
    // Somebody else's way of going the same way tells how far it is.
    const oneWayKm = middle(between.flatMap(({ distanceKm }) => (distanceKm ? [distanceKm] : [])));
    if (oneWayKm === null) return [];
    return (['car', 'shared-car', 'bus'] as const).flatMap((mode): Habit[] => {
      const same = between.filter((trip) => trip.mode === mode);
      const [first] = same;
      if (!first || same.length < minimumTrips) return [];
      return [
        {
          ...{ key: keyOf(`${mode} ${pair}`), kind: 'repeated', mode, oneWayKm, from: first.from, to: first.to },
          minutes: middle(same.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))),
          tripsPerYear: (same.length / days) * 365 * changedShare,
          paidEurPerTrip: paidFor(mode, { trips, costs, datasets }),
          timesSeen: same.length,
        },
      ];
    });
  });
}

const pairOf = ({ from, to }: TravelTrip): string => [from, to].sort().join(' – ');

/** A name that says nothing of the places, and stays the same from day to day. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** What a trip costs besides fuel: a hire by what hires cost; a bus is paid by its pass, where payments are at hand. */
function paidFor(mode: 'car' | 'shared-car' | 'bus', matter: Pick<HabitMatter, 'trips' | 'costs' | 'datasets'>) {
  if (mode === 'car') return 0;
  if (!matter.datasets.includes('yelo/payments')) return null;
  if (mode === 'bus') return hasPass(matter.costs) ? 0 : null;
  const paid = matter.costs.filter(({ head }) => head === mode).reduce((sum, { eur }) => sum + eur, 0);
  return paid / matter.trips.filter((trip) => trip.mode === mode).length;
}

export const hasPass = (costs: readonly MonthCost[]): boolean => costs.some(({ head }) => head === 'pass');
