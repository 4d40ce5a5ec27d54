import type { AppContext } from '~/platform/context.server.ts';
import { announce, announceRows } from './announce.server.ts';
import { sheetKeyOf } from './sheet-names.ts';

interface Where {
  readonly territoryId: string;
  readonly initiativeId: string;
}

/** The challenges that an initiative's rows are for. */
export async function rowChallenges({ db }: Pick<AppContext, 'db'>, where: Where): Promise<string[]> {
  const { territoryId, initiativeId } = where;
  const groups = await db.dataItem.groupBy({ by: ['challenge'], where: { territoryId, initiativeId } });
  return groups.map(({ challenge }) => challenge);
}

/** Tells whoever fills in the sheets of these challenges that rows changed elsewhere: these ones, or any when not said. */
export async function announceChallenges(
  context: Pick<AppContext, 'database'>,
  input: Where & { challenges: readonly string[]; ids?: readonly string[] },
): Promise<void> {
  const { territoryId, initiativeId, challenges, ids } = input;
  for (const key of new Set(challenges.map(sheetKeyOf))) {
    await announce(context, { territoryId, initiativeId, key }, { kind: 'rows', ids: ids ? [...ids] : null });
  }
}

/** Tells the sheets of these rows, wherever they are in a territory, that they changed. */
export async function announceByChallenge(
  context: Pick<AppContext, 'database'>,
  territoryId: string,
  rows: readonly { readonly id: string; readonly initiativeId: string; readonly challenge: string }[],
): Promise<void> {
  const sheets = new Map<string, { initiativeId: string; key: string; ids: string[] }>();
  for (const { id, initiativeId, challenge } of rows) {
    const key = sheetKeyOf(challenge);
    const at = JSON.stringify([initiativeId, key]);
    const sheet = sheets.get(at) ?? { initiativeId, key, ids: [] };
    sheet.ids.push(id);
    sheets.set(at, sheet);
  }
  for (const { ids, ...sheet } of sheets.values())
    await announceRows(context, { sheet: { ...sheet, territoryId }, ids });
}
