import { WASTE_KINDS, WASTE_REASONS, type WasteKind, type WasteNote, type WasteReason } from './waste-summary.ts';

/** A row of the diary as it is kept: flat, so that it can be taken away as a table. */
export type DiaryRow = Readonly<Record<string, string | number>>;

export interface NamedNote extends WasteNote {
  readonly id: string;
}

export interface Diary {
  /** Latest first. */
  readonly notes: readonly NamedNote[];
  /** How many live in the home; null when it is not said. */
  readonly people: number | null;
}

const HOME = 'home';

const isKind = (text: unknown): text is WasteKind => WASTE_KINDS.some((kind) => kind === text);
const isReason = (text: unknown): text is WasteReason => WASTE_REASONS.some((reason) => reason === text);

/** What rows say; what is no note of today's making is passed over. */
export function diaryIn(rows: readonly DiaryRow[]): Diary {
  const notes = rows.flatMap(({ id, day, kind, grams, reason }): NamedNote[] =>
    typeof id === 'string' && typeof day === 'string' && typeof grams === 'number' && isKind(kind)
      ? [{ id, day, kind, grams, ...(isReason(reason) ? { reason } : {}) }]
      : [],
  );
  const people = rows.find(({ id }) => id === HOME)?.people;
  return {
    notes: notes
      .map((note, at) => ({ note, at }))
      .toSorted(latestFirst)
      .map(({ note }) => note),
    people: typeof people === 'number' ? people : null,
  };
}

const latestFirst = (a: { note: NamedNote; at: number }, b: { note: NamedNote; at: number }): number =>
  a.note.day === b.note.day ? b.at - a.at : a.note.day < b.note.day ? 1 : -1;

export const withNote = (rows: readonly DiaryRow[], { reason, ...note }: NamedNote): DiaryRow[] => [
  ...rows,
  { ...note, ...(reason ? { reason } : {}) },
];

export const withoutNote = (rows: readonly DiaryRow[], id: string): DiaryRow[] => rows.filter((row) => row.id !== id);

export const withPeople = (rows: readonly DiaryRow[], people: number | null): DiaryRow[] => [
  ...withoutNote(rows, HOME),
  ...(people === null ? [] : [{ id: HOME, people }]),
];

/** Grams noted in each of the last seven-day stretches, the one that ends today last; null before the first note. */
export function weeksOf(
  notes: readonly WasteNote[],
  today: string,
  count: number,
): { from: string; grams: number | null }[] {
  const startOf = (back: number): string =>
    new Date(Date.parse(today) - (back * 7 + 6) * 86_400_000).toISOString().slice(0, 10);
  const first = notes.map(({ day }) => day).toSorted()[0];
  return Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    const [from, end] = [startOf(back), startOf(back - 1)];
    const of = notes.filter(({ day }) => day >= from && day < end);
    const isBefore = first === undefined || first >= end;
    return { from, grams: isBefore ? null : of.reduce((sum, { grams }) => sum + grams, 0) };
  });
}
