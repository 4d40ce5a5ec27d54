import { newToken } from '~/access/token.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import { countPeople } from './wall-rows.server.ts';

/** Phones in one room: twice the largest room the kit knows. */
const MOST_PHONES = 400;
const MOST_INITIALS = 4;

/** What somebody typed as initials → at most four letters or digits, in capitals. */
export function readInitials(typed: string): string {
  return [...typed.normalize('NFC').toUpperCase()]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .slice(0, MOST_INITIALS)
    .join('');
}

/**
 * Lets a phone in: no account, initials if they like. Answers the token of its cookie, stored only as a hash.
 * Throws AppError `method.not-open-yet`, `method.closed`, `method.room-full`.
 */
export async function joinWorkshop(
  context: AppContext,
  input: { workshopId: string; initials: string },
): Promise<{ participantId: string; token: string }> {
  const { workshopId } = input;
  const { token, hash } = newToken();
  const participantId = await changeWorkshop(context, workshopId, async (tx, workshop) => {
    if (workshop.state === 'closed') throw new AppError('method.closed');
    if (workshop.state !== 'running') throw new AppError('method.not-open-yet');
    if ((await countPeople(tx, workshopId)).phones >= MOST_PHONES) throw new AppError('method.room-full');
    const now = context.clock.now();
    const { id } = await tx.workshopParticipant.create({
      data: { workshopId, tokenHash: hash, initials: readInitials(input.initials), joinedAt: now, seenAt: now },
      select: { id: true },
    });
    return { result: id, changes: [{ kind: 'people', ...(await countPeople(tx, workshopId)) }] };
  });
  return { participantId, token };
}

/** Changes the initials that one may sign with; notes already signed stay as they are. */
export async function changeInitials(
  context: AppContext,
  input: { workshopId: string; participantId: string; initials: string },
): Promise<void> {
  const { workshopId, participantId: id } = input;
  await context.db.workshopParticipant.updateMany({
    where: { id, workshopId },
    data: { initials: readInitials(input.initials) },
  });
}
