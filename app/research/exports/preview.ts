import { anonymise } from './anonymise.ts';
import type { ExportRequest, QuasiKey } from './export-request.ts';
import type { ExportSource } from './source.ts';
import { knownOf, peopleOf } from './testers-table.ts';

/** What an export would make of what is known of testers, told before it is made. */
export interface ExportPreview {
  readonly people: number;
  /** People in the smallest group that could be told apart, as things are, and as they would be. */
  readonly smallestBefore: number;
  readonly smallest: number;
  readonly columns: readonly { readonly key: QuasiKey; readonly level: number; readonly values: number }[];
  /** People of whom some value would be withheld. */
  readonly withheld: number;
  /** From 0 to 1. */
  readonly loss: number;
}

/** Null when there are fewer people than a group must have. */
export function previewExport(source: ExportSource, request: ExportRequest): ExportPreview | null {
  const people = peopleOf(source, (pseudonym) => pseudonym);
  const { startsOn } = source.definition.calendar;
  const found = anonymise(knownOf(people, source), { ...request, startsOn });
  if (!found) return null;
  const { made, columns, smallestBefore } = found;
  return {
    ...{ people: people.length, smallestBefore, smallest: made.smallest, withheld: made.withheld, loss: made.loss },
    columns: columns.map((key, i) => ({
      ...{ key, level: made.levels[i] ?? 0 },
      values: new Set(made.rows.map((row) => row[i])).size,
    })),
  };
}
