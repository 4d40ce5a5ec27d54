import type { z } from 'zod';
import type { adultSchema, homeSchema } from './home.ts';

type Adult = z.input<typeof adultSchema>;
type HomeInput = z.input<typeof homeSchema>;

/** An adult who earns the same each month, for tests. */
export const adult = (monthly = 0, more: Partial<Adult> = {}): Adult => ({
  age: 40,
  earnings: [monthly, monthly, monthly],
  ...more,
});

export const children = (...ages: number[]): { age: number }[] => ages.map((age) => ({ age }));

/** A tenant alone, without income nor housing benefit, for tests. */
export const home = (day: string, more: Partial<HomeInput> = {}): HomeInput => ({
  day,
  adults: [adult()],
  occupation: 'tenant',
  ...more,
});
