import { localDayOf } from '~/pilots/standing/local-day.ts';
import type { FoldRules } from './fold.ts';

interface CountedBy {
  readonly qualifyingKinds: readonly string[];
  readonly timeZone: string;
}

/** Names what ways are counted by: an amendment that changes it makes another roll-up. */
export const rulesKey = ({ qualifyingKinds, timeZone }: CountedBy): string =>
  JSON.stringify([[...qualifyingKinds].sort(), timeZone]);

export const foldRulesOf = ({ qualifyingKinds, timeZone }: CountedBy): FoldRules => ({
  qualifyingKinds,
  dayOf: localDayOf(timeZone),
});
