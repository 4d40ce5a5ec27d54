import { NOTE_COLOURS, type NoteColour } from '~/kit/schema/parts.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type {
  ActivityState,
  AnswerValues,
  WallAnswer,
  WallCluster,
  WallHead,
  WallNote,
  WallPeople,
  WallTable,
  WallVote,
  WorkshopState,
} from './wall-state.ts';

/** Rows of the database as the wall may show them. */

export interface NoteRow {
  readonly id: string;
  readonly activityKey: string;
  readonly boxKey: string;
  readonly tableId: string | null;
  readonly author: string;
  readonly text: string;
  readonly colour: string;
  readonly clusterId: string | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

export const NOTE_COLUMNS = {
  id: true,
  activityKey: true,
  boxKey: true,
  tableId: true,
  author: true,
  text: true,
  colour: true,
  clusterId: true,
  mergedIntoId: true,
  version: true,
  createdAt: true,
} as const;

export const toColour = (colour: string): NoteColour => NOTE_COLOURS.find((known) => known === colour) ?? 'yellow';

export function toWallNote(row: NoteRow, hideAuthors: boolean): WallNote {
  return {
    id: row.id,
    activity: row.activityKey,
    box: row.boxKey,
    table: row.tableId,
    text: row.text,
    colour: toColour(row.colour),
    author: hideAuthors ? '' : row.author,
    cluster: row.clusterId,
    merged: row.mergedIntoId,
    version: row.version,
    at: row.createdAt.getTime(),
  };
}

export function toWallCluster(row: {
  id: string;
  activityKey: string;
  tableId: string | null;
  name: string;
  position: number;
  version: number;
}): WallCluster {
  const { id, activityKey: activity, tableId: table, name, position, version } = row;
  return { id, activity, table, name, position, version };
}

export function toHead(row: {
  state: string;
  stepKey: string | null;
  activityKey: string | null;
  timerEndsAt: Date | null;
  timerLeftMs: number | null;
  timerTotalMs: number | null;
  hideAuthors: boolean;
}): WallHead {
  return {
    state: toWorkshopState(row.state),
    stepKey: row.stepKey,
    activityKey: row.activityKey,
    timer: { endsAt: row.timerEndsAt?.getTime() ?? null, leftMs: row.timerLeftMs, totalMs: row.timerTotalMs },
    hideAuthors: row.hideAuthors,
  };
}

const WORKSHOP_STATES = ['planned', 'running', 'closed'] as const satisfies readonly WorkshopState[];
const ACTIVITY_STATES = ['open', 'revealed', 'closed'] as const satisfies readonly ActivityState[];

const toWorkshopState = (state: string): WorkshopState => WORKSHOP_STATES.find((known) => known === state) ?? 'closed';
/** An activity nobody opened yet takes nothing in. */
export const toActivityState = (state: string | undefined): ActivityState =>
  ACTIVITY_STATES.find((known) => known === state) ?? 'closed';

export function toAnswer(row: {
  activityKey: string;
  tableId: string | null;
  nth: number;
  values: unknown;
  version: number;
}): WallAnswer {
  const { activityKey: activity, tableId: table, nth, version } = row;
  return { activity, table, nth, values: toValues(row.values), version };
}

function toValues(stored: unknown): AnswerValues {
  if (typeof stored !== 'object' || stored === null) return {};
  const values: Record<string, string | readonly string[]> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (typeof value === 'string') values[key] = value;
    else if (Array.isArray(value)) values[key] = value.map(String);
  }
  return values;
}

export async function countPeople(tx: Tx, workshopId: string): Promise<WallPeople> {
  const groups = await tx.workshopParticipant.groupBy({ by: ['paper'], where: { workshopId }, _count: true });
  const of = (paper: boolean): number => groups.find((group) => group.paper === paper)?._count ?? 0;
  return { phones: of(false), paper: of(true) };
}

export async function readTables(tx: Tx, workshopId: string): Promise<WallTable[]> {
  const tables = await tx.workshopTable.findMany({ where: { workshopId }, orderBy: { number: 'asc' } });
  const seated = await tx.workshopParticipant.groupBy({
    by: ['tableId'],
    where: { workshopId, tableId: { not: null } },
    _count: true,
  });
  return tables.map(({ id, number, subject }) => ({
    id,
    number,
    subject,
    people: seated.find(({ tableId }) => tableId === id)?._count ?? 0,
  }));
}

/** Dots of one vote, with totals only when they may be seen. */
export async function countVote(
  tx: Tx,
  workshopId: string,
  activityKey: string,
  showTotals: boolean,
): Promise<WallVote> {
  const ballots = await tx.workshopBallot.findMany({
    where: { workshopId, activityKey },
    select: { dots: true, castAt: true },
  });
  const totals: Record<string, number> = {};
  for (const target of ballots.flatMap(({ dots }) => dots)) totals[target] = (totals[target] ?? 0) + 1;
  return {
    voters: ballots.filter(({ dots }) => dots.length > 0).length,
    cast: ballots.filter(({ castAt }) => castAt !== null).length,
    totals: showTotals ? totals : null,
  };
}
