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

/** The person behind the phone that asks, in the workshop of this code; undefined when it has not joined it. */
export async function findParticipant(
  context: AppContext,
  request: Request,
  code: string,
): Promise<Participant | undefined> {
  const joinCode = readJoinCode(code);
  const tokenHash = await participantHash(request, joinCode);
  if (!tokenHash) return undefined;
  const found = await context.db.workshopParticipant.findFirst({
    where: { tokenHash, workshop: { joinCode } },
    select: { id: true, workshopId: true, initials: true, tableId: true, pairNumber: true, role: true },
  });
  return found ?? undefined;
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
