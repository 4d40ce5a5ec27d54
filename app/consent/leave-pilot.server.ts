import type { HolderGrant } from '~/holders/holder.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { DEFAULT_LOCALE } from '~/platform/i18n/messages.ts';
import { eraseVault } from '~/vault/erase-vault.server.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { leaveCollective } from './collective/leave-collective.server.ts';
import { chaseCopies } from './copies/chase-copies.server.ts';
import { doDueActs } from './departure/do-acts.server.ts';
import { openDeparture } from './departure/open-departure.server.ts';
import { emailIndex } from './email-index.server.ts';
import { leaveExchange } from './exchange/leave-exchange.server.ts';
import { moveConsent } from './move-consent.server.ts';
import { inPilot, TRANSACTION } from './tester-pilot.server.ts';

/**
 * Ends a tester's part in a pilot, act by act as its policy says, each written down in the departure that is returned
 * (undefined for who left before departures were kept). Their key is destroyed first, so that from the first instant
 * nothing sealed can be read, here or in a backup; a row with dates and a pseudonym stays, with the activity log and
 * the fact of their agreements, all without identity.
 * `erasesAnswers`: what they sent to surveys goes as well; it stays under their number otherwise.
 * Every step can be repeated: run again after a failure half way, it finishes; run on who left, it changes nothing.
 * Throws a 404 Response for an unknown tester.
 */
export async function leavePilot(
  context: AppContext,
  { testerId, erasesAnswers = false }: { testerId: string; erasesAnswers?: boolean },
): Promise<{ departureId: string | undefined }> {
  const { db } = context;
  const tester = await db.tester.findUnique({ where: { id: testerId } });
  if (!tester) throw new Response(null, { status: 404 });
  const departure = await openDeparture(context, tester);
  if (departure?.finishedAt) return { departureId: departure.id };
  // Held in memory only: once the key is gone, holders could no longer be told which grant is over.
  const grants = await openGrants(context, testerId);
  await eraseVault(context, testerId);
  await forgetMails(context, testerId);
  await terminate(context, tester, erasesAnswers);
  if (!departure) return { departureId: undefined };
  await doDueActs(context, departure, { grants });
  const copies = await db.serviceCopy.findMany({ where: { departureId: departure.id }, select: { id: true } });
  if (copies.length > 0) await chaseCopies(context, { copyIds: copies.map(({ id }) => id) });
  return { departureId: departure.id };
}

async function openGrants(context: AppContext, testerId: string): Promise<{ holderId: string; grant: HolderGrant }[]> {
  const connections = await context.db.holderConnection.findMany({
    where: { testerId, state: { not: 'disconnected' } },
  });
  const grants: { holderId: string; grant: HolderGrant }[] = [];
  for (const { holderId, sealedGrant } of connections) {
    try {
      grants.push({ holderId, grant: await openForTester<HolderGrant>(context, testerId, sealedGrant) });
    } catch (error) {
      // Already erased, or spoilt: nothing can be told to the holder, and leaving goes on.
      if (!isAppError(error)) throw error;
    }
  }
  return grants;
}

/** Mails kept here (the demo's outbox) name their recipient; they are found by index, since the name is erased. */
async function forgetMails(context: AppContext, testerId: string): Promise<void> {
  const { db } = context;
  const identity = await db.testerIdentity.findUnique({ where: { testerId } });
  if (!identity?.emailIndex) return;
  const shared = await db.testerIdentity.count({ where: { emailIndex: identity.emailIndex, NOT: { testerId } } });
  if (shared > 0) return;
  const recipients = await db.outboxMail.findMany({
    distinct: ['to'],
    where: { to: { not: '' } },
    select: { to: true },
  });
  const theirs = recipients.map(({ to }) => to).filter((to) => emailIndex(context, to) === identity.emailIndex);
  await db.outboxMail.deleteMany({ where: { to: { in: theirs } } });
}

/** All rows in one transaction: either the tester is still there and can leave again, or has left. */
async function terminate(context: AppContext, tester: Tester, erasesAnswers: boolean): Promise<void> {
  const { db, clock } = context;
  const { id: testerId } = tester;
  const now = clock.now();
  const state = await pilotState(context, tester.pilotSlug);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Tester" WHERE id = ${testerId}::uuid FOR UPDATE`;
    const consents = await tx.consent.findMany({ where: { testerId, state: { not: 'terminated' } } });
    for (const { pilotSlug, purposeKey, recipientKey } of consents) {
      const name = { testerId, purposeKey, recipientKey };
      await moveConsent(tx, { name, pilotSlug, trigger: 'leave', actor: 'tester', at: now });
    }
    await tx.holderConnection.deleteMany({ where: { testerId } });
    await tx.connectionAttempt.deleteMany({ where: { testerId } });
    await tx.task.deleteMany({ where: { testerId } });
    await tx.holderConsent.deleteMany({ where: { testerId } });
    await tx.boardSwitch.deleteMany({ where: { testerId } });
    await tx.gestureDecision.deleteMany({ where: { testerId } });
    await tx.chosenOutings.deleteMany({ where: { testerId } });
    await tx.sharedView.deleteMany({ where: { testerId } });
    await tx.followUp.deleteMany({ where: { testerId } });
    await leaveSurveys(tx, tester, erasesAnswers);
    await leaveCollective(tx, testerId, now);
    await leaveExchange(tx, testerId);
    await tx.session.deleteMany({ where: { testerId } });
    await tx.returnLink.deleteMany({ where: { testerId } });
    await tx.testerIdentity.deleteMany({ where: { testerId } });
    const { count } = await tx.tester.updateMany({
      where: { id: testerId, state: 'enrolled' },
      data: {
        ...{ state: 'withdrawn', withdrawnAt: now, linkId: null, locale: DEFAULT_LOCALE },
        ...{ messagesDueAt: new Date(0), messagesSeenAt: new Date(0) },
      },
    });
    // Whoever leaves once the pilot is over had completed it: that is no drop-out.
    if (count > 0 && isOpenFor(state, 'visit')) {
      await recordActivity(context, { ...inPilot(tester), kind: 'withdrew' }, tx);
    }
  }, TRANSACTION);
}

/** What was never sent goes with its author, who alone could read it; what was sent goes where they ask for it. */
async function leaveSurveys(tx: Tx, { pilotSlug, pseudonym }: Tester, erasesAnswers: boolean): Promise<void> {
  const where = { pilotSlug, pseudonym, ...(erasesAnswers ? {} : { completedAt: null }) };
  const gone = await tx.surveyAnswer.findMany({ where, select: { id: true } });
  const ids = gone.map(({ id }) => id);
  await tx.answerTag.deleteMany({ where: { answerId: { in: ids } } });
  await tx.surveyAnswer.deleteMany({ where: { id: { in: ids } } });
}
