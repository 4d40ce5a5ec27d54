import { isAway } from './absences.ts';
import model from './data/home-model.json';
import { type Household, lossOn } from './household.ts';
import { between, drawsOf } from './random.ts';
import { temperatureOn } from './weather.ts';

export interface DayOfGas {
  /** Whole kWh, as GRDF publishes. */
  readonly energyKwh: number;
  /** Whole cubic metres. */
  readonly volumeM3: number;
}

/** The gas of one home on one gas day (06:00 to 06:00, named by its first day). */
export function gasOfDay(home: Household, number: number): DayOfGas {
  const draw = drawsOf(home.seed, 5, number);
  const away = isAway(home.seed, number);
  const degrees = Math.max(0, home.heatingBaseC - temperatureOn(home.place, number));
  const heating =
    home.heating === 'gas'
      ? ((lossOn(home, number) * degrees) / model.efficiency.gas) * (away ? model.awayHeatingShare : 1)
      : 0;
  const perPerson = (needs: { perDay: number; perOccupant: number }): number =>
    away ? 0 : needs.perDay + needs.perOccupant * home.occupants;
  const water = home.hotWater === 'gas' ? perPerson(model.hotWaterWh) / model.efficiency.gas : 0;
  const cooking = home.cooking === 'gas' ? perPerson(model.cookingWh) : 0;
  const wattHours =
    heating * between(draw, [0.93, 1.07]) + water * between(draw, [0.7, 1.3]) + cooking * between(draw, [0.4, 1.6]);
  const energyKwh = Math.round(wattHours / 1000);
  return { energyKwh, volumeM3: Math.round(energyKwh / home.gasKwhPerM3) };
}
