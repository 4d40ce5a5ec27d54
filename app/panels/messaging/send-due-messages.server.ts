import { createHash } from 'node:crypto';
import { hasEndingAgreements } from '~/consent/call-renewals.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { OPEN_ACTS, PILOT_STATES } from '~/pilots/protocol/life.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TaskHandler } from '~/platform/tasks.server.ts';
import { DAY_MS, type Instant, nextDay } from './local-clock.ts';
import { type PilotMessage, pilotMessages } from './pilot-messages.server.ts';
import { type Decision, decide, type PastOccurrence } from './plan.ts';
import { type DueTester, readAddressees, type TesterCase } from './read-addressees.server.ts';
import { renewalMessages } from './renewal-messages.server.ts';
import {
  CLAIM_MINUTES,
  claimSend,
  noteHeld,
  noteInterrupted,
  type SendSubject,
  settleSend,
} from './send-log.server.ts';
import { sendToTester } from './send-message.server.ts';

/** Testers looked at together: as many queries for one as for all. */
const BATCH = 100;
/** Most testers in one round: the next one goes on with those that waited longest. */
const ROUND = 2000;
/** With nothing in sight, a tester is looked at again after this: plans change, people do too. */
const REST_DAYS = 30;
const RETRY_MS = 3_600_000;

export interface MessageRound {
  readonly looked: number;
  readonly sent: number;
  readonly failed: number;
}

/**
 * The round: looks at the testers whose turn has come, in pilots whose state lets them be written to, and sends what is
 * due. Safe to run at any time, again, and in several processes at once: a tester looked at is leased, and what leaves
 * is claimed first.
 */
export async function sendDueMessages(
  context: AppContext,
  { pilotSlug, most = ROUND }: { pilotSlug?: string; most?: number } = {},
): Promise<MessageRound> {
  const round = { looked: 0, sent: 0, failed: 0 };
  for (const slug of await openPilots(context, pilotSlug)) {
    const definition = await getPilotDefinition(context, slug);
    await noteInterrupted(context, slug);
    await takeNewPlan(context, definition);
    const messages = await pilotMessages(context, definition);
    if (messages.length === 0 && !(await hasEndingAgreements(context, slug))) continue;
    while (round.looked < most) {
      const until = new Date(context.clock.now().getTime() + CLAIM_MINUTES * 60_000);
      const testers = await leaseTesters(context, slug, { most: Math.min(BATCH, most - round.looked), until });
      if (testers.length === 0) break;
      const seen: Seen[] = [];
      const renewals = await renewalMessages(
        context,
        definition,
        testers.map(({ id }) => id),
      );
      for (const one of await readAddressees(context, definition, testers)) {
        round.looked += 1;
        try {
          const done = await lookAt(context, definition, [...messages, ...(renewals.get(one.tester.id) ?? [])], one);
          round.sent += done.sent;
          round.failed += done.failed;
          seen.push(done.seen);
        } catch (error) {
          // Their lease runs out, and they are looked at again; the others do not wait for them.
          context.log.error({ err: error }, 'messages of a tester not sent');
          round.failed += 1;
        }
      }
      await noteSeen(context, seen, until);
    }
  }
  return round;
}

/** Whether a round would find anything: asked often, so that rounds start only when they are needed. */
export async function hasDueMessages(context: AppContext): Promise<boolean> {
  const messagesDueAt = { lte: context.clock.now() };
  for (const pilotSlug of await openPilots(context)) {
    const due = await context.db.tester.findFirst({
      where: { pilotSlug, state: 'enrolled', messagesDueAt },
      select: { id: true },
    });
    if (!due) continue;
    const definition = await getPilotDefinition(context, pilotSlug);
    if ((await pilotMessages(context, definition)).length > 0) return true;
    if (await hasEndingAgreements(context, pilotSlug)) return true;
  }
  return false;
}

export const messageRoundTask: TaskHandler = {
  kind: 'message-round',
  run: (context) => sendDueMessages(context),
};

async function openPilots({ db }: AppContext, slug?: string): Promise<string[]> {
  const open = PILOT_STATES.filter((state) => OPEN_ACTS[state].includes('remind'));
  const pilots = await db.pilot.findMany({
    where: { status: { in: open }, ...(slug ? { slug } : {}) },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
  return pilots.map((pilot) => pilot.slug);
}

/**
 * When the plan has changed, everyone is looked at again, for what is due from now on: what a new plan would have
 * made due in the past is not sent. The first process that sees the change does it.
 */
async function takeNewPlan({ db, clock }: AppContext, definition: PilotDefinition): Promise<void> {
  const { slug: pilotSlug, messages, messageRules, calendar } = definition;
  const hash = createHash('sha256')
    .update(JSON.stringify([messages, messageRules, calendar.timeZone]))
    .digest('hex');
  const now = clock.now();
  const known = await db.messagePlan.findUnique({ where: { pilotSlug } });
  if (known?.hash === hash) return;
  const taken = known
    ? await db.messagePlan.updateMany({ where: { pilotSlug, hash: known.hash }, data: { hash, seenAt: now } })
    : await db.messagePlan.createMany({ data: [{ pilotSlug, hash, seenAt: now }], skipDuplicates: true });
  if (taken.count === 0) return;
  await db.tester.updateMany({
    where: { pilotSlug, state: 'enrolled' },
    data: { messagesDueAt: now, messagesSeenAt: now },
  });
}

/** Testers whose turn has come, kept from other processes for as long as a claim lives. */
async function leaseTesters(
  { db, clock }: AppContext,
  pilotSlug: string,
  { most, until }: { most: number; until: Date },
): Promise<DueTester[]> {
  const now = clock.now();
  return db.$queryRaw<DueTester[]>`
    UPDATE "Tester" SET "messagesDueAt" = ${until}
    WHERE id IN (SELECT id FROM "Tester"
                 WHERE "pilotSlug" = ${pilotSlug} AND state = 'enrolled' AND "messagesDueAt" <= ${now}
                 ORDER BY "messagesDueAt" LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, pseudonym, "panelKey", locale, "enrolledAt", "messagesSeenAt"`;
}

/** When a tester was looked at, and when they are to be again. */
interface Seen {
  readonly testerId: string;
  readonly at: Instant;
  readonly dueAt: Instant;
}

/**
 * Those looked at together are noted together; one cut off before is looked at again when the lease runs out. One whose
 * turn was called meanwhile (a new plan, a message sent once) keeps that turn: the lease is no longer theirs.
 */
async function noteSeen({ db }: AppContext, seen: readonly Seen[], leasedUntil: Date): Promise<void> {
  if (seen.length === 0) return;
  const times = (of: (one: Seen) => Instant) => seen.map((one) => new Date(of(one)).toISOString());
  await db.$executeRaw`
    UPDATE "Tester" SET "messagesDueAt" = one.due, "messagesSeenAt" = one.seen
    FROM unnest(${seen.map(({ testerId }) => testerId)}::uuid[], ${times(({ dueAt }) => dueAt)}::timestamptz[],
                ${times(({ at }) => at)}::timestamptz[]) AS one(id, due, seen)
    WHERE "Tester".id = one.id AND "Tester".state = 'enrolled' AND "Tester"."messagesDueAt" = ${leasedUntil}`;
}

/** Decides every message for one tester, does it, and says when they are to be looked at again. */
async function lookAt(
  context: AppContext,
  definition: PilotDefinition,
  messages: readonly PilotMessage[],
  one: TesterCase,
): Promise<{ sent: number; failed: number; seen: Seen }> {
  const { tester, addressee } = one;
  const now = context.clock.now().getTime();
  const rules = { ...definition.messageRules, timeZone: definition.calendar.timeZone };
  const past: PastOccurrence[] = [...one.past];
  const done = { sent: 0, failed: 0 };
  const turns: Instant[] = [now + REST_DAYS * DAY_MS];
  if (messages.some(({ schedule }) => schedule.after && schedule.after.event !== 'enrolment')) {
    turns.push(nextDay(now, rules.timeZone));
  }
  for (const message of messages) {
    const situation = { message, rules, addressee, now, since: tester.messagesSeenAt.getTime() };
    const timesSent = one.timesSent.get(message.key) ?? 0;
    const decision = decide({ ...situation, past, timesSent });
    const outcome = await carryOut(context, definition, message, one, decision);
    if (outcome) past.push(outcome.past);
    if (outcome?.sent) done.sent += 1;
    if (outcome?.failed) done.failed += 1;
    // Looked at again with what was just done: what comes next for the same message.
    const after = outcome ? decide({ ...situation, past, timesSent: timesSent + 1, since: now }) : decision;
    if ('until' in after && after.until !== null) turns.push(after.until);
    if (outcome?.failed) turns.push(now + RETRY_MS);
  }
  return { ...done, seen: { testerId: tester.id, at: now, dueAt: Math.min(...turns) } };
}

interface CarriedOut {
  readonly past: PastOccurrence;
  readonly sent: boolean;
  readonly failed: boolean;
}

async function carryOut(
  context: AppContext,
  definition: PilotDefinition,
  message: PilotMessage,
  { tester, locale, isRecorded }: TesterCase,
  decision: Decision,
): Promise<CarriedOut | null> {
  if (decision.act === 'nothing') return null;
  const { occurrence } = decision;
  const { key: messageKey, solicitation, aboutRights = false } = message;
  const { pseudonym, panelKey } = tester;
  const subject: SendSubject = {
    ...{ pilotSlug: definition.slug, panelKey, pseudonym, messageKey, occurrence, solicitation, aboutRights },
  };
  const now = context.clock.now().getTime();
  const noted = (state: PastOccurrence['state']): PastOccurrence => ({
    ...{ messageKey, occurrence: occurrence.key, due: occurrence.due, at: now, state, solicitation, aboutRights },
  });
  if (decision.act === 'wait' || decision.act === 'give-up') {
    const isWait = decision.act === 'wait';
    await noteHeld(context, subject, isWait ? 'waiting' : 'given-up', decision.why);
    return { past: noted(isWait ? 'waiting' : 'given-up'), sent: false, failed: false };
  }
  if (decision.act === 'call') {
    const id = await claimSend(context, subject);
    if (id) await settleSend(context, id, 'to-call');
    return { past: noted('sent'), sent: false, failed: false };
  }
  const outcome = await sendToTester(context, {
    ...{ definition, message, subject, testerId: tester.id, locale, isRecorded },
  });
  return {
    past: noted(outcome === 'failed' ? 'waiting' : 'sent'),
    ...{ sent: outcome === 'left', failed: outcome === 'failed' },
  };
}
