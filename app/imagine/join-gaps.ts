import type { DataNeed } from './use-case.ts';
import type { CardRef, Gap, HolderToMeet } from './what-it-lacks.ts';

interface Joined {
  /** Unique among the points of its kind. */
  readonly id: string;
  /** What it is needed for. */
  readonly needs: readonly DataNeed[];
}

export type JoinedGap =
  | (Joined & { readonly kind: 'not-in-map'; readonly suggestions: readonly CardRef[] })
  | (Joined & { readonly kind: 'holder-not-met'; readonly holders: readonly HolderToMeet[] })
  | (Joined & {
      readonly kind: 'dreamed' | 'no-holder' | 'access-hard' | 'access-unknown';
      readonly card: CardRef;
      readonly note: string;
    });

/** The same gap said once: holders to meet are told with all that they are needed for, cards with all that rests on them. */
export function joinGaps(gaps: readonly Gap[]): JoinedGap[] {
  const joined = new Map<string, JoinedGap>();
  for (const gap of gaps) {
    const id = idOf(gap);
    const key = `${gap.kind} ${id}`;
    const before = joined.get(key);
    joined.set(key, before ? { ...before, needs: [...before.needs, gap.need] } : single(gap, id));
  }
  return [...joined.values()];
}

function idOf(gap: Gap): string {
  if (gap.kind === 'not-in-map') return gap.need.key;
  return gap.kind === 'holder-not-met' ? gap.holders.map(({ key }) => key).join('+') : gap.card.key;
}

function single(gap: Gap, id: string): JoinedGap {
  const needs = [gap.need];
  if (gap.kind === 'not-in-map') return { kind: gap.kind, id, needs, suggestions: gap.suggestions };
  if (gap.kind === 'holder-not-met') return { kind: gap.kind, id, needs, holders: gap.holders };
  return { kind: gap.kind, id, needs, card: gap.card, note: gap.kind === 'access-hard' ? gap.note : '' };
}
