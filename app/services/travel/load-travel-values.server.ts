import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { TRAVEL_MODES } from './travel.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export const travelSource = z.strictObject({
  title: z.string(),
  entry: z.string().optional(),
  url: z.url(),
  licence: z.string(),
  readOn: z.iso.date(),
  through: z.string().optional(),
});

const modes = z.strictObject({
  modes: z
    .array(
      z.strictObject({
        key: z.enum(TRAVEL_MODES),
        kgPerKm: z.number().min(0).max(1),
        asOf: z.iso.date(),
        note: bilingual,
        sources: z.array(travelSource).min(1),
        speed: z
          .strictObject({ kmPerHour: z.number().positive().max(150), sources: z.array(travelSource).min(1) })
          .optional(),
      }),
    )
    .refine((all) => new Set(all.map(({ key }) => key)).size === TRAVEL_MODES.length, { message: 'each mode once' }),
});

const stations = z.strictObject({
  source: travelSource,
  stations: z.array(
    z.strictObject({
      name: z.string(),
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    }),
  ),
});

const share = z.number().positive().max(1);
const advice = z.strictObject({
  validFrom: z.iso.date(),
  sameTripMinutes: z.int().positive(),
  weeksWorked: z.int().min(1).max(52),
  commute: z.strictObject({
    startsBeforeHour: z.int().min(1).max(24),
    minimumMinutes: z.int().positive(),
    changedDaysPerWeek: z.number().positive().max(5),
  }),
  repeated: z.strictObject({ days: z.int().positive(), minimumTrips: z.int().min(2), changedShare: share }),
  reach: z.strictObject({
    bikeUpToKm: z.number().positive(),
    busUpToKm: z.number().positive(),
    trainFromKm: z.number().positive(),
  }),
  effort: z.strictObject({ littleUpTo: z.number().positive(), someUpTo: z.number().positive() }),
  shown: z.int().positive(),
});

const areas = z.strictObject({
  areas: z.array(
    z.strictObject({
      territory: z.string(),
      epci: z.string(),
      department: z.string(),
      region: z.string(),
    }),
  ),
});

export type ModeValues = z.infer<typeof modes>['modes'][number];

export const readTravelOnce = <T extends z.ZodType>(name: string, schema: T): (() => z.output<T>) => {
  let value: z.output<T> | undefined;
  return () => {
    value ??= schema.parse(parse(readFileSync(path.resolve('app/services/data/travel', name), 'utf8')));
    return value;
  };
};

/** `modes.yaml`: what a kilometre of each mode emits, and its speed where a distance may be taken from a time. */
export const loadModes = readTravelOnce('modes.yaml', modes);

/** `stations.yaml`: where stations are. */
export const loadStations = readTravelOnce('stations.yaml', stations);

/** `advice.yaml`: how habits are read in trips, and what is proposed. */
export const loadAdviceLevels = readTravelOnce('advice.yaml', advice);

/** `bike-aid-areas.yaml`: what the model of bike grants calls each territory. */
export const loadBikeAidAreas = readTravelOnce('bike-aid-areas.yaml', areas);

export function modeValues(mode: (typeof TRAVEL_MODES)[number]): ModeValues {
  const found = loadModes().modes.find(({ key }) => key === mode);
  if (!found) throw new Error(`modes.yaml has no ${mode}`);
  return found;
}
