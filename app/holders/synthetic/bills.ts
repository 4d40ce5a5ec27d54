import { addDays, clockMinutes, type Day, dayFromNumber, dayNumber, MINUTE } from '../local-time.ts';
import { monthBefore } from './benefits.ts';
import { electricityOfDay } from './electricity.ts';
import { gasOfDay } from './gas.ts';
import type { Household } from './household.ts';
import { drawsOf } from './random.ts';
import { electricityTariff, gasTariff, type Register, type Tariff } from './tariffs.ts';

/** A month's bill: what the meter measured at the tariff of the month, whole cents, taxes included. */
export interface Bill {
  /** 'yyyy-mm' */
  readonly month: string;
  readonly issuedOn: Day;
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
  readonly dueOn: Day;
  readonly standingCents: number;
  readonly lines: readonly {
    readonly register: Register;
    readonly kwh: number;
    readonly eurosPerKwh: number;
    readonly cents: number;
  }[];
  /** Of the total. */
  readonly taxesCents: number;
  readonly totalCents: number;
}

const DAYS_TO_PAY = 15;
const SLOT_MINUTES = 30;

/** The bills of electricity that are issued on a day: that of the month before, on the home's own day of the month. */
export function electricityBillsOn(home: Household, number: number): Bill[] {
  const month = billedOn(home, number);
  if (month === undefined) return [];
  const kwh = electricityKwhOfMonth(home, month);
  return [billOf(month, dayFromNumber(number), electricityTariff(home, month), (register) => kwh[register])];
}

/** The bills of gas that are issued on a day. */
export function gasBillsOn(home: Household, number: number): Bill[] {
  const month = billedOn(home, number);
  if (month === undefined) return [];
  const kwh = daysOfMonth(month).reduce((sum, day) => sum + gasOfDay(home, day).energyKwh, 0);
  return [billOf(month, dayFromNumber(number), gasTariff(home, month), () => kwh)];
}

/** The month whose bills go out on a day, from the second to the tenth of the next one: its readings are then known. */
function billedOn(home: Household, number: number): string | undefined {
  const day = dayFromNumber(number);
  const month = monthBefore(day.slice(0, 7));
  const isDay = Number(day.slice(8)) === 2 + Math.floor(drawsOf(home.seed, 22)() * 9);
  return isDay && `${month}-01` >= home.inServiceSince ? month : undefined;
}

function daysOfMonth(month: string): number[] {
  const first = dayNumber(`${month}-01`);
  const next = dayNumber(`${dayFromNumber(first + 31).slice(0, 7)}-01`);
  return Array.from({ length: next - first }, (_, at) => first + at);
}

/** Whole kWh of each register, as meters tell them: the half-hours that begin in the off-peak hours, and the others. */
export function electricityKwhOfMonth(home: Household, month: string): Readonly<Record<Register, number>> {
  const wattHours = { single: 0, peak: 0, 'off-peak': 0 };
  for (const number of daysOfMonth(month)) {
    const { start, slotsWh } = electricityOfDay(home, number);
    slotsWh.forEach((energy, slot) => {
      wattHours.single += energy;
      wattHours[isOffPeak(home, start + slot * SLOT_MINUTES * MINUTE) ? 'off-peak' : 'peak'] += energy;
    });
  }
  const whole = (register: Register): number => Math.round(wattHours[register] / 1000);
  return { single: whole('single'), peak: whole('peak'), 'off-peak': whole('off-peak') };
}

/** Off-peak hours go round midnight. */
function isOffPeak({ offPeak }: Household, at: number): boolean {
  const minutes = clockMinutes(at);
  const [start, end] = [offPeak.start, offPeak.end].map(
    (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
  );
  return minutes >= (start ?? 0) || minutes < (end ?? 0);
}

function billOf(month: string, issuedOn: Day, tariff: Tariff, kwhOf: (register: Register) => number): Bill {
  const { standingCentsPerYear, prices, vat, exciseEurosPerKwh } = tariff;
  const days = daysOfMonth(month);
  const from: Day = `${month}-01`;
  const standingCents = Math.round(standingCentsPerYear / 12);
  const lines = prices.map(({ register, eurosPerKwh }) => {
    const kwh = kwhOf(register);
    return { register, kwh, eurosPerKwh, cents: Math.round(kwh * eurosPerKwh * 100) };
  });
  const energyCents = lines.reduce((sum, { cents }) => sum + cents, 0);
  const kwh = lines.reduce((sum, line) => sum + line.kwh, 0);
  const included = (cents: number, rate: number): number => cents - cents / (1 + rate);
  const taxes =
    included(standingCents, vat.standing) + included(energyCents, vat.energy) + kwh * exciseEurosPerKwh * 100;
  return {
    ...{ month, issuedOn, from, to: addDays(from, days.length - 1), dueOn: addDays(issuedOn, DAYS_TO_PAY) },
    ...{ standingCents, lines, taxesCents: Math.round(taxes), totalCents: standingCents + energyCents },
  };
}
