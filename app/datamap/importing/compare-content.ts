import { holderKey } from '../datablitz/holder-names.ts';
import { CONTENT_FIELDS, type ContentField, type ItemContent } from '../datablitz/model.ts';

export interface FieldChange {
  readonly field: ContentField;
  readonly before: ItemContent[ContentField];
  readonly after: ItemContent[ContentField];
  /** Somebody changed the card since the workbook was last read: a person chooses. */
  readonly conflict: boolean;
}

/**
 * What a workbook's row would change on a card. `base` is what the workbook said when it was last read: a field that
 * changed only on the card stays, one that changed only in the workbook is taken, one that changed in both is a conflict.
 * Without a base, every difference is a conflict. A blank cell never takes away what the card says.
 */
export function compareContent(
  card: ItemContent,
  row: ItemContent,
  base: ItemContent | undefined,
): readonly FieldChange[] {
  return CONTENT_FIELDS.flatMap((field) => {
    if (isBlank(row[field]) || same(field, card, row)) return [];
    if (base && same(field, base, row)) return [];
    return [{ field, before: card[field], after: row[field], conflict: !base || !same(field, base, card) }];
  });
}

const isBlank = (value: ItemContent[ContentField]): boolean =>
  value === '' || value === 'unknown' || value === null || (Array.isArray(value) && value.length === 0);

function same(field: ContentField, a: ItemContent, b: ItemContent): boolean {
  if (field !== 'holders') return a[field] === b[field];
  const keys = (content: ItemContent) => content.holders.map(holderKey).sort().join('\n');
  return keys(a) === keys(b);
}

/** Content with some of its fields taken from changes. */
export function withChanges(
  content: ItemContent,
  changes: readonly Pick<FieldChange, 'field' | 'after'>[],
): ItemContent {
  return { ...content, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
}

/** Whether a card still says what it said when a change was worked out. */
export function stillSays(content: ItemContent, field: ContentField, value: unknown): boolean {
  return JSON.stringify(content[field]) === JSON.stringify(value);
}
