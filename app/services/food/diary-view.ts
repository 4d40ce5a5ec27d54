import type { WasteReference } from './food-kinds.ts';
import { type Diary, type NamedNote, weeksOf } from './waste-diary.ts';
import { type WasteSummary, wasteSummary } from './waste-summary.ts';

const WEEKS = 6;
const LAST = 8;

export interface DiaryView {
  readonly today: string;
  readonly people: number | null;
  readonly summary: WasteSummary;
  /** Latest first, a few. */
  readonly last: readonly NamedNote[];
  /** Seven-day stretches, the one that ends today last. */
  readonly weeks: readonly { readonly from: string; readonly grams: number | null }[];
  readonly sizes: WasteReference['sizes'];
  readonly source: WasteReference['source'];
}

/** What the page of a diary shows. */
export function buildDiaryView({ notes, people }: Diary, today: string, reference: WasteReference): DiaryView {
  const { sizes, source } = reference;
  return {
    ...{ today, people, sizes, source, last: notes.slice(0, LAST) },
    summary: wasteSummary(notes, { today, people }, reference),
    weeks: weeksOf(notes, today, WEEKS),
  };
}
