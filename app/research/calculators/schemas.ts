import { z } from 'zod';

/** Largest sample that a calculator takes: more than a city's pilots ever hold. */
export const MOST_PEOPLE = 100_000;

export const groupName = z.string().min(1).max(100);
export const days = z.number().min(0).max(1e6).meta({ unit: 'day', description: 'From the first use on; whole days' });
export const share = z.number().min(0).max(1).meta({ unit: 'share', description: 'From 0 to 1' });
export const count = z.int().min(0).meta({ unit: 'people' });
/** What R prints as NA is null. */
export const bound = share.nullable();
export const interval95 = z.strictObject({ lower: share, upper: share }).describe('95 %, Wilson');
export const seed = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .describe('Of the draw; the same one gives the same interval');
