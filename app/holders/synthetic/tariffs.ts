import electricity from './data/electricity-tariff.json';
import gas from './data/gas-tariff.json';
import type { Household } from './household.ts';

/** Which kWh a price is for: all of them, or those of some hours. */
export type Register = 'single' | 'peak' | 'off-peak';
export type ElectricityOption = keyof typeof electricity.standingEurosPerYear;
export type GasClass = 'B0' | 'B1';

/** What a simulated supplier charges a home for a month; everything all taxes included. */
export interface Tariff {
  /** Whole cents. */
  readonly standingCentsPerYear: number;
  readonly prices: readonly { readonly register: Register; readonly eurosPerKwh: number }[];
  /** What of it is taxes. */
  readonly vat: { readonly standing: number; readonly energy: number };
  readonly exciseEurosPerKwh: number;
}

/** A home that heats its water with electricity pays the hours in which it does so at another price. */
export const optionOf = (home: Household): ElectricityOption =>
  home.hotWater === 'electric' ? 'peak-off-peak' : 'single';

/** The class by the use that the gas was taken for: heating, or cooking and hot water. */
export const gasClassOf = (home: Household): GasClass => (home.heating === 'gas' ? 'B1' : 'B0');

/** The regulated tariff of a home in a month ('yyyy-mm'): its prices change on the first of a month. */
export function electricityTariff(home: Household, month: string): Tariff {
  const { eurosPerKwh, vat, exciseEurosPerKwh } = inForce(electricity.periods, month);
  const option = optionOf(home);
  const standing = electricity.standingEurosPerYear[option];
  const registers: readonly Register[] = option === 'single' ? ['single'] : ['peak', 'off-peak'];
  return {
    standingCentsPerYear: cents(standing[String(home.subscribedKva) as keyof typeof standing]),
    prices: registers.map((register) => ({ register, eurosPerKwh: eurosPerKwh[register] })),
    ...{ vat, exciseEurosPerKwh },
  };
}

/** The price of gas of a home in a month ('yyyy-mm'). */
export function gasTariff(home: Household, month: string): Tariff {
  const { standingEurosPerYear, eurosPerKwh, vat, exciseEurosPerKwh } = inForce(gas.periods, month);
  const gasClass = gasClassOf(home);
  return {
    standingCentsPerYear: cents(standingEurosPerYear[gasClass]),
    prices: [{ register: 'single', eurosPerKwh: eurosPerKwh[gasClass] }],
    ...{ vat, exciseEurosPerKwh },
  };
}

const cents = (euros: number): number => Math.round(euros * 100);

/** The last period that has begun; before the first, the first. */
function inForce<P extends { readonly from: string }>(periods: readonly P[], month: string): P {
  const [first] = periods;
  const found = periods.findLast(({ from }) => from <= `${month}-01`) ?? first;
  if (!found) throw new RangeError('A tariff without periods');
  return found;
}
