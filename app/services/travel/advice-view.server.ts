import { type BestSwitch, bestSwitches, type SwitchTo } from './best-switches.server.ts';
import { bikeAid } from './bike-aid.server.ts';
import { carFootprintAndCost } from './car-footprint-and-cost.server.ts';
import { findHabits, type Habit, type HabitMatter, hasPass } from './find-habits.server.ts';
import { loadAdviceLevels } from './load-travel-values.server.ts';
import type { Motor } from './travel.ts';

/** One switch that a person may choose; plain data. */
export interface AdviceSwitch extends Omit<BestSwitch, 'habit'> {
  /** Names it in a form and in the note of choices; says nothing of places. */
  readonly key: string;
  readonly kind: Habit['kind'];
  readonly mode: Habit['mode'];
  readonly oneWayKm: number;
  readonly from: string | null;
  readonly to: SwitchTo;
  readonly place: string | null;
  readonly timesSeen: number | null;
  /** Since when it is chosen (yyyy-mm-dd); null when it is not. */
  readonly chosenOn: string | null;
}

/** A piece of advice that a person chose. */
export interface AdviceChoice {
  readonly key: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly kind: Habit['kind'];
  readonly to: SwitchTo;
}

export interface AdviceView {
  readonly switches: readonly AdviceSwitch[];
  /** Chosen before, and no longer among those proposed. */
  readonly others: readonly AdviceChoice[];
  /** Why there is nothing to propose; null when there is something. */
  readonly nothing: 'no-habit' | 'nothing-fits' | null;
  readonly daysRead: number;
  /** What they said they could do; null when they did not say. */
  readonly couldDo: readonly SwitchTo[] | null;
  /** Whether parking is in the sums. */
  readonly isFuelOnly: boolean;
  readonly bike: ReturnType<typeof bikeAid.compute> & { readonly priceEur: number };
}

/** A usual price for an electric bike: the grants' own default, only to ask the model with. */
const BIKE_PRICE_EUR = 1500;

export interface AdviceMatter extends Omit<HabitMatter, 'drives'> {
  readonly motor: Motor | 'none' | null;
  readonly couldDo: readonly SwitchTo[] | null;
  readonly territory: string;
  readonly choices: readonly AdviceChoice[];
}

/** The switches that would spare this person the most, and the grants for a bike where they live. */
export function buildAdviceView(
  matter: AdviceMatter,
  { today, timeZone }: { today: string; timeZone: string },
): AdviceView {
  const { motor, couldDo, territory, choices } = matter;
  const car =
    motor && motor !== 'none' ? carFootprintAndCost.compute(carFootprintAndCost.input.parse({ motor })) : null;
  const habits = findHabits({ ...matter, drives: car !== null }, timeZone);
  const { switches } = bestSwitches.compute({
    habits: habits.map(({ kind: _, from: __, to: ___, timesSeen: ____, ...habit }) => habit),
    couldDo: couldDo === null ? null : [...couldDo],
    carKgPerKm: car?.tripKgPerKm ?? null,
    carEnergyEurPerKm: car?.energyEurPerKm ?? null,
    hasPass: hasPass(matter.costs),
  });
  const shown = switches.flatMap(({ habit: habitKey, ...found }): AdviceSwitch[] => {
    const habit = habits.find(({ key }) => key === habitKey);
    if (!habit) return [];
    const { kind, mode, oneWayKm, from, to: place, timesSeen } = habit;
    const key = `${habitKey}.${found.to}`;
    const chosenOn = choices.find((choice) => choice.key === key)?.day ?? null;
    return [{ ...found, key, kind, mode, oneWayKm, from, place, timesSeen, chosenOn }];
  });
  return {
    switches: shown,
    others: choices.filter((choice) => !shown.some(({ key }) => key === choice.key)),
    nothing: shown.length > 0 ? null : habits.length === 0 ? 'no-habit' : 'nothing-fits',
    ...{ daysRead: loadAdviceLevels().repeated.days, couldDo, isFuelOnly: !matter.datasets.includes('thales/parking') },
    bike: {
      ...bikeAid.compute({
        territory,
        day: today,
        bike: 'electric',
        isNew: true,
        priceEur: BIKE_PRICE_EUR,
        incomeEurPerShare: null,
      }),
      priceEur: BIKE_PRICE_EUR,
    },
  };
}
