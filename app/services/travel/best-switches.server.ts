import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { loadAdviceLevels, modeValues } from './load-travel-values.server.ts';

/** Other ways of making a trip: the same words as what a person says they could do. */
export const SWITCHES = ['bike', 'bus', 'train', 'share'] as const;
export type SwitchTo = (typeof SWITCHES)[number];

export const EFFORTS = ['little', 'some', 'more', 'unknown'] as const;

const FROM = ['car', 'shared-car', 'bus'] as const;

const habit = z.strictObject({
  key: z.string().min(1),
  mode: z.enum(FROM),
  oneWayKm: z.number().positive().max(2000).meta({ unit: 'km', description: 'One way' }),
  minutes: z.number().min(0).nullable().meta({ unit: 'min', description: 'One way, today; null when not known' }),
  tripsPerYear: z
    .number()
    .positive()
    .max(2000)
    .meta({ unit: 'trips/year', description: 'One-way trips that would change' }),
  paidEurPerTrip: z
    .number()
    .min(0)
    .nullable()
    .meta({ unit: 'EUR', description: 'Parking, hire or ticket of one trip, fuel left out; null when not known' }),
});
type Habit = z.output<typeof habit>;

const input = z.strictObject({
  habits: z.array(habit),
  couldDo: z
    .array(z.enum(SWITCHES))
    .nullable()
    .default(null)
    .describe('What the person says they could do: nothing else is proposed; null when they did not say'),
  carKgPerKm: z
    .number()
    .min(0)
    .nullable()
    .default(null)
    .meta({ unit: 'kgCO2e/km', description: "Of the person's own car; null for an average one" }),
  carEnergyEurPerKm: z
    .number()
    .min(0)
    .nullable()
    .default(null)
    .meta({ unit: 'EUR/km', description: 'Fuel or electricity of the car; null when not known' }),
  hasPass: z.boolean().default(false).describe('Whether buses are already paid for'),
});
type Input = z.output<typeof input>;

const output = z.strictObject({
  switches: z.array(
    z.strictObject({
      habit: z.string(),
      to: z.enum(SWITCHES),
      tripsPerYear: z.number().meta({ unit: 'trips/year', description: 'One-way trips that would change' }),
      savedKgPerYear: z.number().meta({ unit: 'kgCO2e/year', description: 'Emitted less' }),
      savedEurPerYear: z
        .number()
        .nullable()
        .meta({ unit: 'EUR/year', description: 'Paid less; negative if more; null where a price is not known' }),
      minutesMore: z
        .number()
        .nullable()
        .meta({ unit: 'min', description: 'Each way, at usual speeds; negative if quicker; null when not known' }),
      minutes: z
        .number()
        .nullable()
        .meta({ unit: 'min', description: 'One way, made the other way, at usual speeds; null when not known' }),
      effort: z.enum(EFFORTS),
    }),
  ),
  levelsFrom: z.iso.date().describe('Date of the levels by which switches are chosen'),
});

export type BestSwitch = z.output<typeof output>['switches'][number];

/**
 * The switches that would spare the most, the best first: one for each habit before a second of any is taken, and
 * nothing that the person cannot do.
 */
export const bestSwitches = defineCalculator({
  id: 'best-switches',
  title: {
    fr: 'Les trajets qui gagneraient à se faire autrement',
    en: 'Trips that would gain from being made another way',
  },
  input,
  output,
  compute: (asked) => {
    const levels = loadAdviceLevels();
    const all = asked.habits
      .flatMap((one) => SWITCHES.filter((to) => isWithinReach(one, to)).map((to) => switchOf(one, to, asked)))
      .filter(({ to, savedKgPerYear }) => savedKgPerYear > 0 && (asked.couldDo?.includes(to) ?? true))
      .sort((a, b) => b.savedKgPerYear - a.savedKgPerYear);
    const first = all.filter((one, at) => all.findIndex(({ habit }) => habit === one.habit) === at);
    const others = all.filter((one) => !first.includes(one));
    const shown = [...first, ...others].slice(0, levels.shown);
    return { switches: all.filter((one) => shown.includes(one)), levelsFrom: levels.validFrom };
  },
});

function isWithinReach({ mode, oneWayKm }: Habit, to: SwitchTo): boolean {
  const { bikeUpToKm, busUpToKm, trainFromKm } = loadAdviceLevels().reach;
  switch (to) {
    case 'bike':
      return oneWayKm <= bikeUpToKm;
    case 'bus':
      return mode !== 'bus' && oneWayKm <= busUpToKm;
    case 'train':
      return mode !== 'bus' && oneWayKm >= trainFromKm;
    case 'share':
      return mode === 'car';
  }
}

function switchOf(one: Habit, to: SwitchTo, asked: Input): z.input<typeof output>['switches'][number] {
  const { mode, oneWayKm, tripsPerYear, minutes } = one;
  const own = mode === 'car' ? asked.carKgPerKm : null;
  const kgPerKm = own ?? modeValues(mode).kgPerKm;
  // Two in the car: each counts for half of it.
  const otherKgPerKm = to === 'share' ? kgPerKm / 2 : modeValues(to).kgPerKm;
  const { savedEur } = costs(one, to, asked);
  const minutesThen = to === 'share' ? minutes : timeOf(to, oneWayKm);
  const minutesMore = to === 'share' ? 0 : minutesThen === null || minutes === null ? null : minutesThen - minutes;
  return {
    ...{ habit: one.key, to, tripsPerYear, minutes: minutesThen, minutesMore, effort: effortOf(minutesMore) },
    savedKgPerYear: tripsPerYear * oneWayKm * (kgPerKm - otherKgPerKm),
    savedEurPerYear: savedEur === null ? null : tripsPerYear * savedEur,
  };
}

function costs({ mode, oneWayKm, paidEurPerTrip }: Habit, to: SwitchTo, asked: Input): { savedEur: number | null } {
  const energyEur = mode === 'car' ? times(asked.carEnergyEurPerKm, oneWayKm) : 0;
  const todayEur = energyEur === null || paidEurPerTrip === null ? null : energyEur + paidEurPerTrip;
  const thenEur = { bike: 0, bus: asked.hasPass ? 0 : null, train: null, share: times(todayEur, 0.5) }[to];
  return { savedEur: todayEur === null || thenEur === null ? null : todayEur - thenEur };
}

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

function timeOf(to: Exclude<SwitchTo, 'share'>, oneWayKm: number): number | null {
  const { speed } = modeValues(to);
  return speed ? (oneWayKm / speed.kmPerHour) * 60 : null;
}

function effortOf(minutesMore: number | null): (typeof EFFORTS)[number] {
  const { littleUpTo, someUpTo } = loadAdviceLevels().effort;
  if (minutesMore === null) return 'unknown';
  return minutesMore <= littleUpTo ? 'little' : minutesMore <= someUpTo ? 'some' : 'more';
}
