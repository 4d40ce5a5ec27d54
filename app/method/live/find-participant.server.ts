import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Database } from '~/platform/database/open.server.ts';
import { readJoinCode } from '../join-code.ts';
import { participantHash } from './participant-cookie.server.ts';

export interface Participant {
  readonly id: string;
  readonly workshopId: string;
  readonly initials: string;
  readonly tableId: string | null;
  readonly pairNumber: number | null;
  readonly role: string | null;
}

/** The same, with what the workshop is about ('' while nobody has said). */
export interface PresentParticipant extends Participant {
  readonly theme: string;
}

/**
 * The person behind the phone that asks, in the workshop of this code; undefined when it has not joined it. One
 * statement: a whole room comes back at once when a server starts again.
 */
export async function findParticipant(
  context: AppContext,
  request: Request,
  code: string,
): Promise<PresentParticipant | undefined> {
  const joinCode = readJoinCode(code);
  const tokenHash = await participantHash(request, joinCode);
  if (!tokenHash) return undefined;
  const [found] = await context.db.$queryRaw<PresentParticipant[]>`
    SELECT p.id::text, p."workshopId"::text, p.initials, p."tableId"::text, p."pairNumber", p.role, w.theme
    FROM "WorkshopParticipant" p JOIN "Workshop" w ON w.id = p."workshopId"
    WHERE p."tokenHash" = ${tokenHash} AND w."joinCode" = ${joinCode}`;
  return found;
}

/** The same, for what only somebody in the room may do. Throws AppError `method.not-joined`. */
export async function requireParticipant(context: AppContext, request: Request, code: string): Promise<Participant> {
  const participant = await findParticipant(context, request, code);
  if (!participant) throw new AppError('method.not-joined');
  return participant;
}

/** Who a token is never changes: asked of the database once per process, so that a busy wall has its connection. */
const known = new WeakMap<Database, Map<string, Writer>>();
const MOST_KNOWN = 5_000;

type Writer = Pick<Participant, 'id' | 'workshopId'>;

/** Whose phone it is, and no more. Throws AppError `method.not-joined`. */
export async function requireWriter(context: AppContext, request: Request, code: string): Promise<Writer> {
  const writers = known.get(context.database) ?? new Map<string, Writer>();
  known.set(context.database, writers);
  const hash = await participantHash(request, readJoinCode(code));
  const cached = hash === undefined ? undefined : writers.get(`${readJoinCode(code)} ${hash}`);
  if (cached) return cached;
  const { id, workshopId } = await requireParticipant(context, request, code);
  if (writers.size >= MOST_KNOWN) writers.clear();
  writers.set(`${readJoinCode(code)} ${hash}`, { id, workshopId });
  return { id, workshopId };
}
