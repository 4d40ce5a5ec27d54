import { proposedWeights, type Selector, type Weights, weightSchema } from './selector.ts';

/** The weights that a form gives, each that is not one left as proposed; null when they are those proposed. */
export function readWeights(selector: Selector, form: FormData): Weights | null {
  const proposed = proposedWeights(selector);
  const own = Object.fromEntries(
    Object.entries(proposed).map(([key, weight]) => {
      const given = form.get(key);
      const read = weightSchema.safeParse(typeof given === 'string' && given !== '' ? Number(given) : undefined);
      return [key, read.success ? read.data : weight];
    }),
  );
  return Object.entries(own).every(([key, weight]) => weight === proposed[key]) ? null : own;
}
