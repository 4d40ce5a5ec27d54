import type { Bilingual } from '~/platform/i18n/messages.ts';
import { wilsonInterval } from '~/statistics/interval.ts';
import { medianInterval, studentInterval } from '~/statistics/mean-interval.ts';
import { protectAll, protectParts, type Shown } from './protect.ts';
import type { Bar, Centre } from './result.ts';

/** Answers in the parts that are told apart, and which of them is looked at; null: all of them together. */
export interface Split<T> {
  readonly parts: readonly (readonly T[])[];
  readonly at: number | null;
}

export const mapSplit = <T, U>({ parts, at }: Split<T>, read: (one: T) => U | null): Split<U> => ({
  at,
  parts: parts.map((part) =>
    part.flatMap((one) => {
      const value = read(one);
      return value === null ? [] : [value];
    }),
  ),
});

/** Those that are looked at. */
export const inView = <T>({ parts, at }: Split<T>): readonly T[] => (at === null ? parts.flat() : (parts[at] ?? []));

/** Counts of each value among those looked at, with what may not be told withheld; null: nothing may. */
export function showCounts(split: Split<string>, values: readonly string[], k: number): Shown | null {
  const table = split.parts.map((part) => values.map((value) => part.filter((one) => one === value).length));
  return showTable(table, split.at, k);
}

export function showTable(table: readonly (readonly number[])[], at: number | null, k: number): Shown | null {
  if (at !== null) return protectParts(table, k)?.[at] ?? null;
  const width = table[0]?.length ?? 0;
  const whole = Array.from({ length: width }, (_, i) => table.reduce((sum, part) => sum + (part[i] ?? 0), 0));
  return protectAll(whole, k);
}

export function barsOf(items: readonly { value: string; title: Bilingual }[], shown: Shown, base: number): Bar[] {
  return items.map(({ value, title }, i) => {
    const count = shown[i] ?? null;
    const share = count === null || base === 0 ? null : count / base;
    return { value, title, count, share, interval: count === null ? null : wilsonInterval(count, base) };
  });
}

/** Of notes: to a tenth. Of measures: three digits that count. */
export type Rounding = 'tenth' | 'three-digits';

export function roundTo(value: number, rounding: Rounding): number {
  if (rounding === 'tenth') return Math.round(value * 10) / 10;
  return Number(value.toPrecision(3));
}

export function meanOf(values: readonly number[], rounding: Rounding): Centre | null {
  const found = studentInterval(values);
  return found && centre(found.mean, found.interval, rounding);
}

/** A median is one or two people's answer: it takes twice the smallest group. */
export function medianOf(values: readonly number[], rounding: Rounding, k: number): Centre | null {
  const found = values.length < 2 * k ? null : medianInterval(values);
  return found && centre(found.median, found.interval, rounding);
}

function centre(value: number, interval: Centre['interval'], rounding: Rounding): Centre {
  return {
    value: roundTo(value, rounding),
    interval: interval && { lower: roundTo(interval.lower, rounding), upper: roundTo(interval.upper, rounding) },
  };
}
