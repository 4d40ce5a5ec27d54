import { HARVEST_KINDS, type HarvestKind } from '~/kit/schema/parts.ts';
import type { HarvestItemModel } from '~/platform/database/generated/models.ts';

/**
 * - `proposed`: read on the walls, nobody looked at it yet;
 * - `kept`: somebody looked at it and keeps it;
 * - `taken`: became what `takenAs` names (`challenge:<id>`, `data-item:<key>`…);
 * - `dropped`: set aside.
 */
export const HARVEST_STATES = ['proposed', 'kept', 'taken', 'dropped'] as const;
export type HarvestState = (typeof HARVEST_STATES)[number];

/** One thing that a workshop left, and the thread back to where it was said. */
export interface HarvestView {
  readonly id: string;
  readonly kind: HarvestKind;
  readonly text: string;
  /** What a table answered in a form, by field. */
  readonly detail: Readonly<Record<string, string | readonly string[]>>;
  /** The challenge of the table it comes from, or ''. */
  readonly challenge: string;
  /** Initials of who asked for it, when signed and not hidden, or ''. */
  readonly author: string;
  /** Dots it got. */
  readonly points: number;
  readonly state: HarvestState;
  readonly takenAs: string | null;
  readonly sourceKind: 'cluster' | 'note' | 'answer' | 'hand';
  readonly sourceId: string | null;
  readonly workshop: { readonly id: string; readonly title: string; readonly startsAt: string };
  readonly version: number;
}

const SOURCES = ['cluster', 'note', 'answer', 'hand'] as const;

type Stored = HarvestItemModel & { workshop: { id: string; title: string; startsAt: Date } };

export const HARVEST_INCLUDE = { workshop: { select: { id: true, title: true, startsAt: true } } } as const;

/** A stored item as pages and other rooms see it; undefined when its kind is no longer one of the kit. */
export function toHarvestView(item: Stored): HarvestView | undefined {
  const kind = HARVEST_KINDS.find((known) => known === item.kind);
  if (!kind) return undefined;
  const { id, text, challenge, author, points, takenAs, sourceId, workshop, version } = item;
  return {
    ...{ id, kind, text, challenge, author, points, takenAs, sourceId, version },
    detail: (item.detail ?? {}) as HarvestView['detail'],
    state: HARVEST_STATES.find((known) => known === item.state) ?? 'proposed',
    sourceKind: SOURCES.find((known) => known === item.sourceKind) ?? 'hand',
    workshop: { ...workshop, startsAt: workshop.startsAt.toISOString() },
  };
}
