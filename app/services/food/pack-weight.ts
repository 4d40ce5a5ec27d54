/** Any other unit is a gram, or a millilitre counted as one. */
const GRAMS: Readonly<Record<string, number>> = { kg: 1000, l: 1000, cl: 10 };
const number = (text: string): number => Number(text.replace(',', '.'));

/**
 * What a pack weighs in grams, from what is printed: '500 g', '6 x 1,5 L', '4x125g', '125 g x 4'. A litre is counted as a
 * kilogram (oil is 8 % lighter, milk 3 % heavier). Undefined when no weight is printed.
 */
export function packGrams(text: string): number | undefined {
  const found = /(?:(\d+)\s*[x×]\s*)?(\d+(?:[.,]\d+)?)\s*(kg|g|cl|ml|l)\b(?:\s*[x×]\s*(\d+))?/i.exec(text);
  if (!found) return undefined;
  const [, before, size = '', unit = '', after] = found;
  const grams = number(size) * (GRAMS[unit.toLowerCase()] ?? 1) * Number(before ?? 1) * Number(after ?? 1);
  return grams > 0 ? grams : undefined;
}
