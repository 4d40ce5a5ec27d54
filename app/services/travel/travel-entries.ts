import type { Entry } from '~/platform/entry.ts';
import { type Point, TRAVEL_MODES, type TravelMode } from './travel.ts';

/** Datasets of entries that tell of travel, by their key. */
export const TRAVEL_DATASETS = [
  'traces/trips',
  'yelo/trips',
  'yelo/payments',
  'thales/parking',
  'sncf/journeys',
] as const;
export type TravelDataset = (typeof TRAVEL_DATASETS)[number];
export type TravelEntries = Readonly<Partial<Record<TravelDataset, readonly Entry[]>>>;

export const textOf = ({ fields }: Entry, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' ? value : null;
};

export const numberOf = ({ fields }: Entry, name: string): number | null => {
  const value = fields[name];
  return typeof value === 'number' ? value : null;
};

/** The mode that an entry names; null for one that has no factor here. */
export const modeOf = (entry: Entry): TravelMode | null =>
  TRAVEL_MODES.find((mode) => mode === textOf(entry, 'mode')) ?? null;

/** The recorded path, in order; null when there is none. */
export function pathOf({ fields }: Entry): Point[] | null {
  const lines = fields.path;
  if (!Array.isArray(lines)) return null;
  const points = lines.flatMap(({ lat, lon }) =>
    typeof lat === 'number' && typeof lon === 'number' ? [{ lat, lon }] : [],
  );
  return points.length < 2 ? null : points;
}
