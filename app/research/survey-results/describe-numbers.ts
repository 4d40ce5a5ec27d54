import type { Result } from './result.ts';
import { barsOf, inView, meanOf, medianOf, type Split, showTable } from './show.ts';

/** No more bars than this. */
const MOST_BINS = 8;

/** Numbers: mean, median, and how they spread in bars of round width, merged until each is about nobody or enough. */
export function describeNumbers(numbers: Split<number>, k: number): Result {
  const sizes = numbers.at === null ? [numbers.parts.flat().length] : numbers.parts.map((part) => part.length);
  const seen = inView(numbers);
  const mean = meanOf(seen, 'three-digits');
  if (sizes.some((size) => size > 0 && size < k) || mean === null) {
    return { kind: 'withheld', reason: numbers.at === null || numbers.parts.flat().length < k ? 'few' : 'parts' };
  }
  return {
    kind: 'numbers',
    base: seen.length,
    mean,
    median: medianOf(seen, 'three-digits', k),
    bins: binsOf(numbers, k),
  };
}

function binsOf(numbers: Split<number>, k: number) {
  const all = numbers.parts.flat();
  // The edges of the parts are among those of the whole: between two that are not, the difference would be a bar too.
  const whole = mergedEdges([all], roundEdges(all), k);
  const edges = numbers.at === null ? whole : mergedEdges(numbers.parts, whole, k);
  if (edges.length < 2) return null;
  const at = (value: number) => edges.findLastIndex((edge) => value >= edge);
  const table = numbers.parts.map((part) => edges.map((_, i) => part.filter((value) => at(value) === i).length));
  const shown = showTable(table, numbers.at, k);
  const items = edges.map((edge) => ({ value: String(edge), title: { fr: String(edge), en: String(edge) } }));
  return shown && barsOf(items, shown, inView(numbers).length);
}

/** The lower edges of bars one, two or five tens wide, whatever the tens. */
function roundEdges(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!(high > low)) return [];
  const tens = 10 ** Math.floor(Math.log10((high - low) / MOST_BINS));
  const width = [1, 2, 5, 10].map((step) => step * tens).find((step) => (high - low) / step <= MOST_BINS) ?? high - low;
  const first = Math.floor(low / width);
  const count = Math.floor(high / width) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * width).toPrecision(12)));
}

/** Edges taken away from the left on, until every bar of every part, and of all, is about nobody or at least k. */
function mergedEdges(parts: readonly (readonly number[])[], edges: readonly number[], k: number): number[] {
  const kept: number[] = [];
  const tail = (from: number) => parts.map((part) => part.filter((value) => value >= from).length);
  const enough = (count: number) => count === 0 || count >= k;
  for (const edge of edges) {
    const previous = kept.at(-1);
    if (previous === undefined) {
      kept.push(edge);
      continue;
    }
    const behind = parts.map((part) => part.filter((value) => value >= previous && value < edge).length);
    if (behind.every(enough) && tail(edge).every(enough)) kept.push(edge);
  }
  return kept;
}
