import type { WasteReference } from './food-kinds.ts';
import { groupBy } from './group-by.ts';

export const WASTE_KINDS = ['vegetable', 'fruit', 'bread', 'meal', 'dairy', 'meat-fish', 'drink', 'other'] as const;
export type WasteKind = (typeof WASTE_KINDS)[number];
export const WASTE_REASONS = ['forgotten', 'too-much', 'date', 'disliked'] as const;
export type WasteReason = (typeof WASTE_REASONS)[number];

/** One thing that went in the bin. */
export interface WasteNote {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly kind: WasteKind;
  readonly grams: number;
  readonly reason?: WasteReason | undefined;
}

/** Below so many days since the first note, a year is not made of them. */
export const LEAST_DAYS = 14;

export interface WasteSummary {
  readonly notes: number;
  readonly grams: number;
  /** From the first note to today, both counted; 0 without a note. */
  readonly days: number;
  /** Most often first; of two, the heavier. */
  readonly byKind: readonly { readonly kind: WasteKind; readonly times: number; readonly grams: number }[];
  readonly byReason: readonly { readonly reason: WasteReason; readonly times: number }[];
  /** What at least three notes say, in at least two weeks: what keeps coming back. */
  readonly returning: readonly WasteKind[];
  /** Null before a fortnight, or when it is not said how many live in the home. */
  readonly kgPerPersonYear: number | null;
  readonly reference: { readonly low: number; readonly high: number; readonly validFrom: string };
}

/** What a waste diary says until `today`; later notes are left out. It tells of what was noted, not of what was thrown. */
export function wasteSummary(
  notes: readonly WasteNote[],
  { today, people }: { readonly today: string; readonly people: number | null },
  { kgPerPersonYear: reference, validFrom }: WasteReference,
): WasteSummary {
  const past = notes.filter(({ day }) => day <= today);
  const first = past.map(({ day }) => day).toSorted()[0] ?? today;
  const days = past.length === 0 ? 0 : daysBetween(first, today) + 1;
  const grams = gramsOf(past);
  const byKind = [...groupBy(past, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, times: of.length, grams: gramsOf(of), weeks: weeksOf(of) }))
    .toSorted((a, b) => b.times - a.times || b.grams - a.grams);
  const reasons = past.flatMap(({ reason }) => reason ?? []);
  const enough = days >= LEAST_DAYS && people !== null && people > 0;
  return {
    ...{ notes: past.length, grams, days },
    byKind: byKind.map(({ kind, times, grams: of }) => ({ kind, times, grams: of })),
    byReason: [...groupBy(reasons, (reason) => reason)]
      .map(([reason, of]) => ({ reason, times: of.length }))
      .toSorted((a, b) => b.times - a.times),
    returning: byKind.filter(({ times, weeks }) => times >= 3 && weeks >= 2).map(({ kind }) => kind),
    kgPerPersonYear: enough ? ((grams / 1000) * 365) / days / people : null,
    reference: { ...reference, validFrom },
  };
}

const gramsOf = (notes: readonly WasteNote[]): number => notes.reduce((sum, note) => sum + note.grams, 0);
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
/** Seven-day stretches, whatever the day they begin. */
const weeksOf = (notes: readonly WasteNote[]): number =>
  new Set(notes.map(({ day }) => Math.floor(Date.parse(day) / (7 * 86_400_000)))).size;
