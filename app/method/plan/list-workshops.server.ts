import type { AppContext } from '~/platform/context.server.ts';

export const WORKSHOP_STATES = ['planned', 'running', 'closed', 'cancelled'] as const;
export type WorkshopState = (typeof WORKSHOP_STATES)[number];

export interface WorkshopLine {
  readonly id: string;
  readonly kind: string;
  readonly phase: number;
  readonly title: string;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly state: WorkshopState;
  /** People who came: ticked on the list, or who joined with the code when nobody ticked it. */
  readonly came: number;
  /** People on the guest list. */
  readonly guests: number;
  /** Notes shown on its walls. */
  readonly notes: number;
}

const MOST = 200;

/** A territory's workshops by date, with counts and without names; bounded to the latest two hundred. */
export async function listWorkshops(context: AppContext, input: { territoryId: string }): Promise<WorkshopLine[]> {
  const { db, database } = context;
  const { rows } = await database.executeSql(
    `SELECT id, kind, template->>'phase' AS phase, title, "startsAt", "timeZone", place, state
     FROM "Workshop" WHERE "territoryId" = $1 ORDER BY "startsAt" DESC LIMIT ${MOST}`,
    [input.territoryId],
  );
  const workshopId = { in: rows.map(({ id }) => String(id)) };
  const [guests, came, joined, notes] = await Promise.all([
    db.workshopGuest.groupBy({ by: ['workshopId'], where: { workshopId }, _count: true }),
    db.workshopGuest.groupBy({ by: ['workshopId'], where: { workshopId, state: 'came' }, _count: true }),
    db.workshopParticipant.groupBy({ by: ['workshopId'], where: { workshopId }, _count: true }),
    db.workshopNote.groupBy({ by: ['workshopId'], where: { workshopId, state: 'wall' }, _count: true }),
  ]);
  const countIn = (groups: readonly { workshopId: string; _count: number }[], id: string): number =>
    groups.find((group) => group.workshopId === id)?._count ?? 0;
  return rows
    .map((row) => {
      const id = String(row.id);
      return {
        id,
        kind: String(row.kind),
        phase: Number(row.phase),
        title: String(row.title),
        startsAt: new Date(row.startsAt as string | Date).toISOString(),
        timeZone: String(row.timeZone),
        place: String(row.place),
        state: WORKSHOP_STATES.find((known) => known === row.state) ?? 'planned',
        came: countIn(came, id) || countIn(joined, id),
        guests: countIn(guests, id),
        notes: countIn(notes, id),
      };
    })
    .reverse();
}
