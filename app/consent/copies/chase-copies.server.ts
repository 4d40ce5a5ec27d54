import type { AppContext } from '~/platform/context.server.ts';
import type { ServiceCopy } from '~/platform/database/generated/client.ts';
import { eraseCopy } from '~/vault/copies/erase-copy.server.ts';
import { settleRecalls } from '../departure/settle-recalls.server.ts';
import { nextTry } from './back-off.ts';
import { definitionIfThere } from './definition-if-there.server.ts';
import { askDesk, type DeskAnswer, deskOf } from './service-desk.server.ts';

/** Most copies in one round: the next goes on with those that waited longest. */
const ROUND = 200;

/**
 * Asks services to erase the copies that were called back, and asks again, further and further apart, until each
 * says that its own is gone; only then is what we sealed for it erased and the copy counted as gone. `copyIds` are
 * asked now; without it, those whose turn has come. Safe to run at any time, again, and twice at once.
 */
export async function chaseCopies(
  context: AppContext,
  { copyIds }: { copyIds?: readonly string[] } = {},
): Promise<{ confirmed: number; waiting: number }> {
  const { db, clock } = context;
  const due = await db.serviceCopy.findMany({
    where: {
      state: { in: ['recall-due', 'recall-sent'] },
      ...(copyIds ? { id: { in: [...copyIds] } } : { nextTryAt: { lte: clock.now() } }),
    },
    orderBy: { nextTryAt: 'asc' },
    take: ROUND,
  });
  let confirmed = 0;
  for (const copy of due) if (await chaseOne(context, copy)) confirmed += 1;
  if (confirmed > 0) await settleRecalls(context);
  return { confirmed, waiting: due.length - confirmed };
}

async function chaseOne(context: AppContext, copy: ServiceCopy): Promise<boolean> {
  const definition = await definitionIfThere(context, copy.pilotSlug);
  const service = deskOf(definition, copy.pilotSlug, copy.serviceKey);
  const path = `copies/${copy.id}`;
  const method = copy.state === 'recall-due' ? 'DELETE' : 'GET';
  const answer = await askDesk(context, { method, service, path });
  if (answer === 'gone') {
    await eraseCopy(context, copy.id);
    return true;
  }
  await keepTry(context, copy, answer);
  return false;
}

async function keepTry({ db, clock }: AppContext, copy: ServiceCopy, answer: DeskAnswer): Promise<void> {
  const now = clock.now();
  const isAccepted = answer === 'accepted';
  await db.serviceCopy.updateMany({
    where: { id: copy.id, state: copy.state },
    data: {
      ...(isAccepted ? { state: 'recall-sent', sentAt: now } : {}),
      attempts: copy.attempts + 1,
      nextTryAt: nextTry(now, copy.attempts),
      lastProblem: isAccepted ? null : answer,
    },
  });
}
