import { randomUUID } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import type { Occurrence } from './occurrences.ts';

/** Which message, for whom, due when. */
export interface SendSubject {
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly pseudonym: string;
  readonly messageKey: string;
  readonly occurrence: Occurrence;
  readonly solicitation: boolean;
  readonly aboutRights: boolean;
}

type Context = Pick<AppContext, 'db' | 'clock'>;

/**
 * Takes this occurrence for oneself, before anything leaves: of two processes, or two tries, one gets an id and the
 * other null. What waited may be taken; what was sent, given up or taken may not. One statement, no transaction.
 */
export async function claimSend({ db, clock }: Context, subject: SendSubject): Promise<string | null> {
  const { pilotSlug, panelKey, pseudonym, messageKey, occurrence, solicitation, aboutRights } = subject;
  const now = clock.now();
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO "MessageSend" AS known (id, "pilotSlug", "panelKey", pseudonym, "messageKey", occurrence, "dueAt", at,
                                        outcome, solicitation, "aboutRights")
    VALUES (${randomUUID()}::uuid, ${pilotSlug}, ${panelKey}, ${pseudonym}, ${messageKey}, ${occurrence.key},
            ${new Date(occurrence.due)}, ${now}, 'claimed', ${solicitation}, ${aboutRights})
    ON CONFLICT ("pilotSlug", pseudonym, "messageKey", occurrence)
    DO UPDATE SET outcome = 'claimed', reason = NULL, at = ${now} WHERE known.outcome = 'waiting'
    RETURNING id`;
  return row?.id ?? null;
}

/** Says what became of what was claimed. */
export async function settleSend(
  { db, clock }: Context,
  id: string,
  outcome: 'sent' | 'to-call' | 'waiting',
  reason: string | null = null,
): Promise<void> {
  await db.messageSend.updateMany({ where: { id, outcome: 'claimed' }, data: { outcome, reason, at: clock.now() } });
}

/** Notes that an occurrence waits or is given up, and why; never over one that was sent. */
export async function noteHeld(
  { db, clock }: Context,
  subject: SendSubject,
  outcome: 'waiting' | 'given-up',
  reason: string,
): Promise<void> {
  const { occurrence, ...rest } = subject;
  const { pilotSlug, pseudonym, messageKey } = rest;
  const now = clock.now();
  const { count } = await db.messageSend.updateMany({
    where: { pilotSlug, pseudonym, messageKey, occurrence: occurrence.key, outcome: 'waiting' },
    data: { outcome, reason, at: now },
  });
  if (count > 0) return;
  await db.messageSend.createMany({
    data: [
      {
        ...rest,
        id: randomUUID(),
        occurrence: occurrence.key,
        dueAt: new Date(occurrence.due),
        at: now,
        outcome,
        reason,
      },
    ],
    skipDuplicates: true,
  });
}

/** After this long, who claimed an occurrence is dead: the message may have left or not, and is never sent again. */
export const CLAIM_MINUTES = 15;

export async function noteInterrupted({ db, clock }: Context, pilotSlug: string): Promise<number> {
  const before = new Date(clock.now().getTime() - CLAIM_MINUTES * 60_000);
  const { count } = await db.messageSend.updateMany({
    where: { pilotSlug, outcome: 'claimed', at: { lt: before } },
    data: { outcome: 'interrupted' },
  });
  return count;
}
