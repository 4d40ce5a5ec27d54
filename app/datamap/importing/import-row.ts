import { z } from 'zod';
import {
  ACCESS_LEVELS,
  CONTENT_FIELDS,
  type DoubtReason,
  EXISTENCES,
  type ItemContent,
  KEPT_REASONS,
  LEFT_BY_DEFAULT,
  SOURCES,
} from '../datablitz/model.ts';
import type { FieldChange } from './compare-content.ts';

/** What a row of the workbook is to the map. */
export const ROW_KINDS = ['new', 'changed', 'conflict', 'unchanged'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * - `take`: make the card, or bring it up to date but for what is in conflict;
 * - `theirs`: bring it up to date, the workbook winning over what was edited here;
 * - `add`: make another card beside the one it resembles;
 * - `leave`: do nothing.
 */
export const DECISIONS = ['take', 'theirs', 'add', 'leave'] as const;
export type Decision = (typeof DECISIONS)[number];

const contentSchema = z.object({
  challenge: z.string(),
  postIt: z.string(),
  information: z.string(),
  data: z.string(),
  holders: z.array(z.string()),
  access: z.enum(ACCESS_LEVELS),
  accessNote: z.string(),
  personal: z.boolean().nullable(),
  existence: z.enum(EXISTENCES),
  source: z.enum(SOURCES),
  theme: z.string(),
  whoKnows: z.string(),
});

const changesSchema = z.array(
  z.object({
    field: z.enum(CONTENT_FIELDS),
    before: z.union([z.string(), z.array(z.string()), z.boolean(), z.null()]),
    after: z.union([z.string(), z.array(z.string()), z.boolean(), z.null()]),
    conflict: z.boolean(),
  }),
);

export interface ImportRowView {
  readonly position: number;
  readonly sheet: string;
  readonly row: number;
  readonly kind: RowKind;
  readonly reasons: readonly DoubtReason[];
  readonly content: ItemContent;
  readonly itemId: string | null;
  readonly changes: readonly FieldChange[];
  readonly decision: Decision;
}

interface Stored {
  readonly position: number;
  readonly sheet: string;
  readonly row: number;
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly content: unknown;
  readonly itemId: string | null;
  readonly changes: unknown;
  readonly decision: string;
}

/** What ImportRow holds, checked. */
export function toImportRow(stored: Stored): ImportRowView {
  const { position, sheet, row, itemId } = stored;
  return {
    ...{ position, sheet, row, itemId },
    kind: ROW_KINDS.find((kind) => kind === stored.kind) ?? 'new',
    reasons: KEPT_REASONS.filter((reason) => stored.reasons.includes(reason)),
    content: readContent(stored.content),
    changes: stored.changes === null ? [] : (changesSchema.parse(stored.changes) as FieldChange[]),
    decision: DECISIONS.find((decision) => decision === stored.decision) ?? 'leave',
  };
}

export const readContent = (json: unknown): ItemContent => contentSchema.parse(json);

/** Whether a row is ticked before anybody has looked. */
export function decisionBeforeAnybody(kind: RowKind, reasons: readonly DoubtReason[]): Decision {
  if (kind === 'unchanged') return 'leave';
  return reasons.some((reason) => LEFT_BY_DEFAULT.includes(reason)) ? 'leave' : 'take';
}
