import { addDays, ageOn, type Day, dayFromNumber, instantOf } from '../local-time.ts';
import { isAway } from './absences.ts';
import { incomeOfMonth, quotientOfMonth } from './benefits.ts';
import model from './data/outings-model.json';
import { familyOf } from './family.ts';
import type { Household } from './household.ts';
import { between, drawsOf, oneOf } from './random.ts';

export type Fare = keyof typeof model.fareShares;

/** Tickets that a home buys at once, for one show. */
export interface Outing {
  readonly event: string;
  readonly venue: string;
  readonly rubric: string;
  /** Milliseconds since the epoch. */
  readonly boughtAt: number;
  readonly startsAt: number;
  /** Of each fare, how many seats and what they cost together. */
  readonly seats: readonly { readonly fare: Fare; readonly count: number; readonly cents: number }[];
}

/** What a home buys on one day at the ticket office: a function of the home and the day alone. */
export function outingsOfDay(home: Household, number: number): Outing[] {
  if (isAway(home.seed, number)) return [];
  const draw = drawsOf(home.seed, 23, number);
  const day = dayFromNumber(number);
  const { adults, children } = familyOf(home);
  const born = children.filter(({ birthDate }) => birthDate <= day);
  if (draw() >= model.perDay + model.perChildPerDay * born.length) return [];
  const boughtAt = instantOf(day, `${String(9 + Math.floor(draw() * 13)).padStart(2, '0')}:15`);
  const on = addDays(day, Math.round(between(draw, model.boughtDaysBefore)));
  const youngest = Math.min(...born.map(({ birthDate }) => ageOn(birthDate, on)), 99);
  const fares = faresOf(home, day, on, { adults: adults.length, children: born });
  const budget = Math.max(
    model.leastBudgetEuros * 100,
    incomeOfMonth(home, day.slice(0, 7)) * model.budgetShareOfIncome,
  );
  const affordable = model.events.filter(({ fromAge, euros }) => {
    return fromAge <= youngest && seatsAt(fares, euros).reduce((sum, { cents }) => sum + cents, 0) <= budget;
  });
  if (affordable.length === 0) return [];
  const { name, venue, rubric, euros, clock } = oneOf(draw, affordable);
  return [{ event: name, venue, rubric, boughtAt, startsAt: instantOf(on, clock), seats: seatsAt(fares, euros) }];
}

/** Everybody goes; below a quotient, all at the solidarity fare. */
function faresOf(
  home: Household,
  day: Day,
  on: Day,
  { adults, children }: { readonly adults: number; readonly children: readonly { readonly birthDate: Day }[] },
): { readonly fare: Fare; readonly count: number }[] {
  if (quotientOfMonth(home, day.slice(0, 7)) < model.solidarityBelowQuotient) {
    return [{ fare: 'solidarity', count: adults + children.length }];
  }
  const young = children.filter(({ birthDate }) => ageOn(birthDate, on) < model.childBelowAge).length;
  const full = adults + children.length - young;
  return [{ fare: 'full', count: full }, ...(young > 0 ? [{ fare: 'child' as const, count: young }] : [])];
}

const seatsAt = (fares: readonly { readonly fare: Fare; readonly count: number }[], euros: number): Outing['seats'] =>
  fares.map(({ fare, count }) => ({ fare, count, cents: count * Math.round(euros * 100 * model.fareShares[fare]) }));
