import { type Day, dayNumber } from '../local-time.ts';
import laRochelle from './data/climate-la-rochelle.json';
import lyon from './data/climate-lyon.json';
import nantes from './data/climate-nantes.json';
import { normalOf } from './random.ts';

/** Towns where simulated people live: the slugs of their territories. */
export const PLACES = ['nantes', 'la-rochelle', 'lyon'] as const;
export type Place = (typeof PLACES)[number];

export function isPlace(text: string | undefined): text is Place {
  return PLACES.some((place) => place === text);
}

interface Climate {
  readonly mean: number;
  /** Cosine and sine parts of the first and second harmonic of the year. */
  readonly harmonics: readonly (readonly [number, number])[];
  readonly persistence: number;
  readonly winterDeviationC: number;
  readonly summerDeviationC: number;
  /** Tells the weather of one place from another's. */
  readonly salt: number;
}

const YEAR_DAYS = 365.2425;
/** After so many days nothing is left of a warm or cold spell (0.78^24 = 0.003). */
const MEMORY_DAYS = 24;

/** Two harmonics through the twelve monthly means, each standing at the middle of its month. */
function climateOf(data: typeof nantes, salt: number): Climate {
  const months = data.monthlyMeanC.map((value) => value + data.warmingC);
  const harmonics = [1, 2].map((order) => {
    const parts: [number, number] = [0, 0];
    months.forEach((value, month) => {
      const angle = (2 * Math.PI * order * (month + 0.5)) / 12;
      parts[0] += (value * Math.cos(angle)) / 6;
      parts[1] += (value * Math.sin(angle)) / 6;
    });
    return parts;
  });
  return {
    mean: months.reduce((sum, value) => sum + value, 0) / 12,
    harmonics,
    persistence: data.persistence,
    winterDeviationC: data.winterDeviationC,
    summerDeviationC: data.summerDeviationC,
    salt,
  };
}

const climates: Record<Place, Climate> = {
  nantes: climateOf(nantes, 44),
  'la-rochelle': climateOf(laRochelle, 17),
  lyon: climateOf(lyon, 69),
};

/** Share of the year gone, 0 on 1 January. */
function seasonAngle(number: number): number {
  return (2 * Math.PI * (number % YEAR_DAYS)) / YEAR_DAYS;
}

/** The normal temperature of the season, °C. */
function normalOn(climate: Climate, number: number): number {
  const angle = seasonAngle(number);
  return climate.harmonics.reduce(
    (sum, [cosine, sine], at) => sum + cosine * Math.cos((at + 1) * angle) + sine * Math.sin((at + 1) * angle),
    climate.mean,
  );
}

/**
 * Simulated daily mean temperature of a place, °C to a tenth. The same for every home there, and for any day
 * on its own: the persistence of the weather is a weighted sum of the last days' shocks, not a walk from the past.
 */
export function dailyMeanTemperatureC(place: Place, day: Day): number {
  return temperatureOn(place, dayNumber(day));
}

/** The same by day number, for loops. */
export function temperatureOn(place: Place, number: number): number {
  const climate = climates[place];
  let spell = 0;
  for (let age = MEMORY_DAYS; age >= 0; age -= 1)
    spell = spell * climate.persistence + normalOf(climate.salt, number - age);
  const winter = (1 + Math.cos(seasonAngle(number))) / 2;
  const deviation = climate.summerDeviationC + (climate.winterDeviationC - climate.summerDeviationC) * winter;
  const shock = Math.sqrt(1 - climate.persistence ** 2);
  return Math.round(10 * (normalOn(climate, number) + spell * shock * deviation)) / 10;
}
