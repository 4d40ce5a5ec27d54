import type { AppContext } from '~/platform/context.server.ts';
import { joinHolders } from './datablitz/holder-names.ts';
import { FIELDS } from './sheet/columns.ts';
import { ROW } from './sheet/gesture-log.server.ts';

const HISTORY_FIELDS = [...FIELDS, 'challenge'] as const;
export type HistoryField = (typeof HISTORY_FIELDS)[number];

/** What one person, or one workbook, changed of a card at once. */
export interface ItemChange {
  readonly by: string;
  readonly at: string;
  /** The row was made then. */
  readonly made: boolean;
  /** Texts as the sheet's cells say them. */
  readonly fields: readonly { readonly field: HistoryField; readonly before: string; readonly after: string }[];
}

/** Edits read at most: each is one field. */
const MOST = 60;
const SHOWN = 12;

/** Who changed what of a card, the last first; empty for a card of another territory. */
export async function itemHistory(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; key: string },
): Promise<ItemChange[]> {
  const { territoryId, key } = input;
  const edits = await context.db.dataItemEdit.findMany({
    where: { item: { territoryId, key } },
    orderBy: { id: 'desc' },
    take: MOST,
  });
  const changes = new Map<string, ItemChange>();
  for (const { gesture, field, before, after, byName, at } of edits) {
    const known = HISTORY_FIELDS.find((one) => one === field);
    const so = changes.get(gesture) ?? { by: byName, at: at.toISOString(), made: false, fields: [] };
    const fields = known
      ? [{ field: known, before: cellText(before), after: cellText(after) }, ...so.fields]
      : so.fields;
    changes.set(gesture, { ...so, fields, made: so.made || field === ROW });
  }
  return [...changes.values()].slice(0, SHOWN);
}

/** An import keeps a card's own values: names in a list, yes and no as such. */
function cellText(value: unknown): string {
  if (Array.isArray(value)) return joinHolders(value.map(String));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || value === undefined ? 'unknown' : String(value);
}
