import type { AppContext } from '~/platform/context.server.ts';
import { type NamedChallenge, nameSheets, type SheetName } from './sheet-names.ts';

/** A sheet of a territory: what every use case of the room's sheets is scoped by. */
export interface SheetRef extends SheetName {
  readonly territoryId: string;
}

/** The condition of the rows of a sheet. */
export function rowsOf({ territoryId, initiativeId, spellings }: SheetRef) {
  return { territoryId, initiativeId, challenge: { in: [...spellings] } };
}

/** The sheets of a territory: challenges that rows are for, then those listed without a row yet. */
export async function nameTerritorySheets(context: Pick<AppContext, 'db'>, territoryId: string): Promise<SheetRef[]> {
  const { db } = context;
  const [used, listed] = await Promise.all([
    db.dataItem.groupBy({
      by: ['initiativeId', 'challenge'],
      where: { territoryId },
      _min: { position: true },
      orderBy: [{ initiativeId: 'asc' }, { _min: { position: 'asc' } }, { challenge: 'asc' }],
    }),
    db.challenge.findMany({
      where: { territoryId, retiredAt: null },
      orderBy: [{ initiativeId: 'asc' }, { position: 'asc' }, { createdAt: 'asc' }],
      select: { initiativeId: true, text: true },
    }),
  ]);
  const named: NamedChallenge[] = [
    ...used,
    ...listed.map(({ initiativeId, text }) => ({ initiativeId, challenge: text })),
  ];
  return nameSheets(named).map((sheet) => ({ ...sheet, territoryId }));
}

/** The sheet at an address; 404 when there is none. */
export async function findSheet(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; slug: string },
): Promise<SheetRef> {
  const sheets = await nameTerritorySheets(context, input.territoryId);
  const found = sheets.find(({ slug }) => slug === input.slug);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}
