import { addDays, type Day, dayFromNumber, instantOf } from '../local-time.ts';
import { incomeOfMonth, quotientOfMonth } from './benefits.ts';
import model from './data/social-model.json';
import { familyOf } from './family.ts';
import type { Household } from './household.ts';
import { drawsOf, oneOf } from './random.ts';

export interface PathStep {
  readonly kind: 'appointment' | 'deadline' | 'aid';
  readonly label: string;
  /** When it is noted, milliseconds since the epoch. */
  readonly notedAt: number;
  /** The appointment, the last day of a deadline, the day an aid is paid. */
  readonly on: Day;
  readonly cents?: number;
}

const followed = (home: Household): boolean =>
  familyOf(home).adults.some(({ situation }) => situation === 'no-work' || situation === 'part-time');

/** What the local authority notes for a household on a day: appointments before they come, deadlines, aids granted. */
export function pathOfDay(home: Household, number: number): PathStep[] {
  const day = dayFromNumber(number);
  const notedAt = instantOf(day, '10:00');
  const draw = drawsOf(home.seed, 18);
  const rhythm = Math.floor(draw() * model.appointmentEveryDays);
  const aidDay = 1 + Math.floor(draw() * 28);
  const steps: PathStep[] = [];
  if (followed(home) && number % model.appointmentEveryDays === rhythm) {
    const on = addDays(day, model.toldDaysBefore);
    steps.push({ kind: 'appointment', label: 'Rendez-vous à la Maison de la Métropole', notedAt, on });
  }
  if (followed(home) && day.endsWith('-01') && model.declarationMonths.includes(day.slice(5, 7))) {
    steps.push({ kind: 'deadline', label: 'Déclaration trimestrielle', notedAt, on: addDays(day, 30) });
  }
  const isAidMonth = drawsOf(home.seed, 19, Number(day.slice(0, 4)), Number(day.slice(5, 7)))() < 0.2;
  if (
    isAidMonth &&
    Number(day.slice(8)) === aidDay &&
    quotientOfMonth(home, day.slice(0, 7)) < model.aidBelowQuotient
  ) {
    const { label, cents } = oneOf(drawsOf(home.seed, 20, number), model.aids);
    steps.push({ kind: 'aid', label, cents, notedAt, on: addDays(day, 7) });
  }
  return steps;
}

export interface LocalRight {
  readonly key: string;
  readonly label: string;
  readonly issuedOn: Day;
  readonly until: Day;
}

/** The cards and passes issued to a household on a day: each for a year, on a day of its own. */
export function rightsOfDay(home: Household, number: number): LocalRight[] {
  const issuedOn = dayFromNumber(number);
  return model.passes.flatMap(({ key, label, belowQuotient }, index) => {
    const draw = drawsOf(home.seed, 21, index);
    const [month, dayOfMonth] = [1 + Math.floor(draw() * 12), 1 + Math.floor(draw() * 28)];
    const isDay = issuedOn.endsWith(`-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
    if (!isDay || quotientOfMonth(home, issuedOn.slice(0, 7)) >= belowQuotient) return [];
    return { key, label, issuedOn, until: `${Number(issuedOn.slice(0, 4)) + 1}${issuedOn.slice(4)}` };
  });
}

export interface TaxNotice {
  /** Of the income. */
  readonly year: number;
  readonly incomeEuros: number;
  readonly shares: number;
  readonly issuedOn: Day;
}

/** The tax notice issued on a day: in summer, of the year before. */
export function noticesOfDay(home: Household, number: number): TaxNotice[] {
  const issuedOn = dayFromNumber(number);
  if (!issuedOn.endsWith(model.noticeOn)) return [];
  const year = Number(issuedOn.slice(0, 4)) - 1;
  const { adults, children } = familyOf(home);
  const born = children.filter(({ birthDate }) => birthDate <= `${year}-12-31`).length;
  const alone = adults.length === 1 && born > 0 ? 0.5 : 0;
  const shares = adults.length + alone + Math.min(born, 2) * 0.5 + Math.max(0, born - 2);
  const incomeEuros = Math.round((12 * incomeOfMonth(home, `${year}-06`) * model.taxedShare) / 100);
  return [{ year, incomeEuros, shares, issuedOn }];
}
