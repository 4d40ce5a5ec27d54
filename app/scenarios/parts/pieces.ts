import { z } from 'zod';

/** What fields of a scenario's forms accept; the browser and the server check the same. */

const LONGEST = { line: 300, area: 3000 } as const;

export const line = z.string().trim().max(LONGEST.line).default('');
export const needed = z.string().trim().min(1).max(LONGEST.line);
/** Several lines; browsers send two characters at each line's end. */
export const area = z
  .string()
  .trim()
  .max(LONGEST.area)
  .overwrite((value) => value.replaceAll('\r\n', '\n'))
  .default('');
export const day = z.union([z.literal(''), z.iso.date()]).default('');
export const time = z.union([z.literal(''), z.iso.time({ precision: -1 })]).default('');
export const keys = z.array(z.string().max(200)).default([]);
export const choice = z.string().max(200).default('');
export const people = z.number().int().min(0).max(1_000_000).default(0);
export const euros = z.number().min(0).max(1_000_000_000).default(0);
export const percent = z.number().min(0).max(100).default(0);
export const ticked = z.boolean().default(false);
export const optionalOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.union([z.literal(''), z.enum(values)]).default('');
