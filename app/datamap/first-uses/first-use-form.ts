import { z } from 'zod';
import { LONGEST_LINE } from '../datablitz/model.ts';

const line = z.string().trim().max(200).default('');

/** What the form of a first use posts. */
export const firstUseSchema = z.object({
  version: z.coerce.number().int().nonnegative(),
  name: z.string().trim().min(1).max(120),
  pitch: z.string().trim().max(300).default(''),
  function1: line,
  function2: line,
  function3: line,
  challenge: z.string().trim().max(LONGEST_LINE).default(''),
});

export type FirstUseForm = z.output<typeof firstUseSchema>;

export const functionsOf = ({ function1, function2, function3 }: FirstUseForm): string[] =>
  [function1, function2, function3].filter((one) => one !== '');
