import { z } from 'zod';
import type { FlowAreas } from './flow-areas.ts';
import { readTravelOnce, travelSource } from './load-travel-values.server.ts';

const degrees = { lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) };

const outline = z.string().transform((text) =>
  text.split(' ').map((pair) => {
    const [lat, lon] = pair.split(',').map(Number);
    return z.strictObject(degrees).parse({ lat, lon });
  }),
);

const schema = z.strictObject({
  territories: z.array(
    z
      .strictObject({
        territory: z.string(),
        source: travelSource,
        quarters: z.array(z.strictObject({ key: z.string(), commune: z.string(), name: z.string(), ...degrees })),
        stops: z.array(z.strictObject({ name: z.string(), area: z.string() })),
        communes: z.array(z.strictObject({ key: z.string(), name: z.string(), outline })),
      })
      .refine(
        ({ quarters, stops, communes }) => {
          const keys = new Set([...communes, ...quarters].map(({ key }) => key));
          return [...quarters.map(({ commune }) => commune), ...stops.map(({ area }) => area)].every((key) =>
            keys.has(key),
          );
        },
        { message: 'quarters and stops lie in areas that are here' },
      ),
  ),
});

const load = readTravelOnce('flow-areas.yaml', schema);

/** The areas between which a territory's trips are added up (`flow-areas.yaml`); null where none are drawn. */
export function flowAreasOf(territory: string): FlowAreas | null {
  return load().territories.find((one) => one.territory === territory) ?? null;
}
