import type { AppContext } from '~/platform/context.server.ts';

/** Somebody without an address, to whom a message is to be said. Nobody's name: see openIdentity. */
export interface CallToMake {
  readonly sendId: string;
  readonly testerId: string;
  readonly pseudonym: string;
  readonly panelKey: string;
  readonly messageKey: string;
  readonly since: Date;
}

/** Longest list of one page: the next ones come as these are done. */
const SHOWN = 50;

/** Those who wait longest first. Who left since is not called. */
export async function listCalls(
  { db }: Pick<AppContext, 'db'>,
  pilotSlug: string,
): Promise<{ calls: CallToMake[]; more: boolean }> {
  const sends = await db.messageSend.findMany({
    where: { pilotSlug, outcome: 'to-call' },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: SHOWN + 1,
  });
  const testers = await db.tester.findMany({
    where: { pilotSlug, state: 'enrolled', pseudonym: { in: sends.map(({ pseudonym }) => pseudonym) } },
    select: { id: true, pseudonym: true },
  });
  const idOf = new Map(testers.map(({ id, pseudonym }) => [pseudonym, id]));
  const calls = sends.slice(0, SHOWN).flatMap(({ id: sendId, pseudonym, panelKey, messageKey, at: since }) => {
    const testerId = idOf.get(pseudonym);
    return testerId ? [{ sendId, testerId, pseudonym, panelKey, messageKey, since }] : [];
  });
  return { calls, more: sends.length > SHOWN };
}

/** Somebody was called. Twice changes nothing. A 404 Response for what was never to be called. */
export async function noteCalled(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { pilotSlug, sendId }: { pilotSlug: string; sendId: string },
): Promise<void> {
  const known = await db.messageSend.count({
    where: { id: sendId, pilotSlug, outcome: { in: ['to-call', 'called'] } },
  });
  if (known === 0) throw new Response(null, { status: 404 });
  await db.messageSend.updateMany({
    where: { id: sendId, pilotSlug, outcome: 'to-call' },
    data: { outcome: 'called', at: clock.now() },
  });
}
