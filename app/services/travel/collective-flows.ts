import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { HOUR_BANDS } from './hour-bands.ts';
import { groupsOf, type PlacedTrip } from './safe-groups.ts';
import { TRAVEL_MODES } from './travel.ts';

const area = z.string().min(1);

const input = z.strictObject({
  smallestGroup: z.int().min(2).meta({ unit: 'people', description: 'Fewer people than this make no figure' }),
  people: z.array(
    z.strictObject({
      trips: z.array(
        z.strictObject({
          from: area.nullable().describe('Key of the area where it began; null outside all areas, or when not known'),
          to: area.nullable().describe('Likewise, where it ended'),
          band: z.enum(HOUR_BANDS).describe('Part of the day in which it began'),
          mode: z.enum(TRAVEL_MODES),
        }),
      ),
    }),
  ),
});

const counts = {
  people: z.int().meta({ unit: 'people', description: 'Different people, at least the smallest group' }),
  trips: z.int().meta({ unit: 'trips', description: 'Trips they made' }),
};

export const flowsSchema = z.strictObject({
  people: z.int().nullable().meta({
    unit: 'people',
    description: 'Who made a trip, rounded down to whole smallest groups; null below one',
  }),
  flows: z
    .array(
      z.strictObject({
        ...{ from: area, to: area, band: z.enum(HOUR_BANDS).nullable(), mode: z.enum(TRAVEL_MODES).nullable() },
        ...counts,
      }),
    )
    .describe('Each trip is in one of them at most; a null band or mode is of several, which apart would be too few'),
  untold: z.boolean().describe('Whether some trips are in no figure at all; if so, they are of a whole smallest group'),
});

export type CollectiveFlows = z.output<typeof flowsSchema>;

/**
 * Trips of several people as flows between areas, by part of the day and mode. Every trip is counted in one published
 * figure at most, and each figure rests on at least `smallestGroup` people of whom none made more than half of its
 * trips. Totals are sums of published figures, and what is in none of them is of as many people: so no total, and no
 * difference of two totals, even with one of all trips that came out elsewhere, tells of fewer people.
 * Threshold and dominance are the usual two rules of statistical secrecy; the threshold is the pilot's, the half is the
 * project's.
 */
export const collectiveFlows = defineCalculator({
  id: 'collective-flows',
  title: {
    fr: 'Les flux d’un groupe, sans que personne s’y reconnaisse',
    en: 'The flows of a group, with nobody in sight',
  },
  input,
  output: flowsSchema,
  compute: ({ people, smallestGroup }) => {
    const trips = people.flatMap((one, person) => one.trips.map((trip): PlacedTrip => ({ ...trip, person })));
    const { flows, untold } = groupsOf(trips, smallestGroup);
    const travellers = new Set(trips.map(({ person }) => person)).size;
    const whole = Math.floor(travellers / smallestGroup) * smallestGroup;
    return {
      people: whole === 0 ? null : whole,
      flows: flows.map(({ trips: of, ...cell }) => ({ ...cell, ...countsOf(of) })),
      untold: untold.length > 0,
    };
  },
});

const countsOf = (trips: readonly PlacedTrip[]) => ({
  people: new Set(trips.map(({ person }) => person)).size,
  trips: trips.length,
});
