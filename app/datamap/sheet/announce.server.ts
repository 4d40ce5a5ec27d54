import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';
import type { SheetRef } from './find-sheet.server.ts';

export const SHEET_CHANNEL = 'atelier_sheet';

/** PostgreSQL carries 8,000 bytes; beyond this many rows, pages read the sheet again. */
const MOST_IDS = 80;

const placeSchema = z.object({
  /** One open page, whoever's it is. */
  client: z.uuid(),
  name: z.string(),
  row: z.string().nullable(),
  field: z.string().nullable(),
});
export type Place = z.output<typeof placeSchema>;

const payloadSchema = z.object({
  territory: z.string(),
  initiative: z.string(),
  sheet: z.string(),
  news: z.discriminatedUnion('kind', [
    /** Rows that changed; null when they are too many to name. */
    z.object({ kind: z.literal('rows'), ids: z.array(z.string()).nullable() }),
    z.object({ kind: z.literal('here'), place: placeSchema }),
    z.object({ kind: z.literal('left'), client: z.string() }),
    /** Somebody came in: everyone says again where they are. */
    z.object({ kind: z.literal('who') }),
  ]),
});
export type News = z.output<typeof payloadSchema>['news'];

const LONGEST_KEY = 500;

/** Tells every page that shows the sheet, in every process. */
export async function announce(
  { database }: Pick<AppContext, 'database'>,
  sheet: Pick<SheetRef, 'territoryId' | 'initiativeId' | 'key'>,
  news: News,
): Promise<void> {
  const { territoryId: territory, initiativeId: initiative, key } = sheet;
  const payload = JSON.stringify({ territory, initiative, sheet: key.slice(0, LONGEST_KEY), news });
  await database.executeSql('SELECT pg_notify($1, $2)', [SHEET_CHANNEL, payload]);
}

export function announceRows(
  context: Pick<AppContext, 'database'>,
  input: { sheet: Pick<SheetRef, 'territoryId' | 'initiativeId' | 'key'>; ids: readonly string[] },
): Promise<void> {
  const ids = input.ids.length > MOST_IDS ? null : [...input.ids];
  return announce(context, input.sheet, { kind: 'rows', ids });
}

/** The news of a payload when it is about this sheet; `lost` when some payloads may have been missed. */
export function newsOf(sheet: SheetRef, payload: string): News | 'lost' | undefined {
  if (payload === '') return 'lost';
  const read = payloadSchema.safeParse(JSON.parse(payload));
  if (!read.success) return undefined;
  const { territory, initiative, sheet: key, news } = read.data;
  const ours = territory === sheet.territoryId && initiative === sheet.initiativeId;
  return ours && key === sheet.key.slice(0, LONGEST_KEY) ? news : undefined;
}
