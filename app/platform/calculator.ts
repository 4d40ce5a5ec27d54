import type { z } from 'zod';
import type { Bilingual } from './i18n/messages.ts';

/**
 * A calculation that a domain expert can run, check and quote without the product: a pure function between two
 * schemas. Every field says its unit in its schema (`.meta({ unit: 'kgCO2e', description: '…' })`); values of the world
 * (factors, scales, tariffs) come from dated files, and the output says the date of those it used.
 */
export interface Calculator<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** Words joined by hyphens, after the name of a room where there are many; what `npm run -s calculate -- ID` is given. */
  readonly id: string;
  readonly title: Bilingual;
  readonly input: Input;
  readonly output: Output;
  /** Throws nothing for an input of the schema: what is not covered is said in the output, in a sentence. */
  compute(input: z.output<Input>): z.input<Output>;
}

/** A calculator whose schemas and function agree; the shape is that of the field `Calculator`. */
export const defineCalculator = <Input extends z.ZodType, Output extends z.ZodType>(
  calculator: Calculator<Input, Output>,
): Calculator<Input, Output> => calculator;
