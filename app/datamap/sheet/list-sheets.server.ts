import type { AppContext } from '~/platform/context.server.ts';
import { nameTerritorySheets } from './find-sheet.server.ts';

export interface SheetSummary {
  readonly slug: string;
  readonly title: string;
  readonly initiativeId: string;
  readonly rows: number;
  /** Rows about a person. */
  readonly personal: number;
  readonly holders: number;
  readonly changedAt: string | null;
}

/** The sheets of a territory with what they count. */
export async function listSheets(context: AppContext, input: { territoryId: string }): Promise<SheetSummary[]> {
  const { territoryId } = input;
  const { db } = context;
  const [sheets, counts] = await Promise.all([
    nameTerritorySheets(context, territoryId),
    db.$queryRaw<
      { initiativeId: string; challenge: string; rows: number; personal: number; holders: number; changed: Date }[]
    >`
      SELECT i."initiativeId", i.challenge, count(DISTINCT i.id)::int AS rows,
        (count(DISTINCT i.id) FILTER (WHERE i.personal))::int AS personal,
        count(DISTINCT h."holderId")::int AS holders, max(i."updatedAt") AS changed
      FROM "DataItem" AS i LEFT JOIN "DataItemHolder" AS h ON h."itemId" = i.id
      WHERE i."territoryId" = ${territoryId}
      GROUP BY i."initiativeId", i.challenge`,
  ]);
  return sheets.map(({ slug, title, initiativeId, spellings }) => {
    const own = counts.filter((one) => one.initiativeId === initiativeId && spellings.includes(one.challenge));
    const sum = (pick: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + pick(one), 0);
    const changed = Math.max(...own.map((one) => one.changed.getTime()), 0);
    return {
      ...{ slug, title, initiativeId },
      rows: sum((one) => one.rows),
      personal: sum((one) => one.personal),
      holders: sum((one) => one.holders),
      changedAt: changed > 0 ? new Date(changed).toISOString() : null,
    };
  });
}
