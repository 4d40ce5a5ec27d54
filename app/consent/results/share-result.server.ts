import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { mayShareResults } from '~/governance/policy/share.ts';
import type { PilotDefinition, PilotService } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { sealResult } from '~/vault/copies/seal-result.server.ts';
import { grantedPurposes } from '../granted-purposes.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import type { ResultPayload } from './result-payload.ts';

export interface ShareResult {
  readonly testerId: string;
  readonly recipientKey: string;
  /** What the tester saw, to the last figure. */
  readonly payload: ResultPayload;
  /** Exclusive; at most until the day after the pilot's last. */
  readonly until: Date;
}

/** Whether a tester of this pilot lets a result out alone; elsewhere the others decide shares. */
export const sharesAlone = (definition: PilotDefinition): boolean => mayShareResults(pilotPolicy(definition));

/**
 * The recipients that a tester of this pilot may share a result with: those whose page somebody opens; for a result that
 * people compare, those that give means back to who shares.
 */
export function resultRecipients(
  definition: PilotDefinition,
  { likeness }: Pick<DeclaredResult, 'likeness'>,
): PilotDefinition['recipients'] {
  if (!sharesAlone(definition)) return [];
  return definition.recipients.filter(({ readBy, sharedBack }) => (likeness ? sharedBack : readBy));
}

type DeclaredResult = NonNullable<PilotService['results']>[number];

/** Whether an agreement in force lets this service tell a recipient something: asked for where means are given back. */
export async function mayCompare(
  context: Pick<AppContext, 'db' | 'clock'>,
  { testerId, definition, serviceKey }: { testerId: string; definition: PilotDefinition; serviceKey: string },
): Promise<boolean> {
  const back = definition.recipients.filter(({ sharedBack }) => sharedBack).map(({ key }) => key);
  const granted = await grantedPurposes(context, testerId, definition);
  return granted.some(({ recipient, services }) => back.includes(recipient) && services.includes(serviceKey));
}

/**
 * Lets one result out, exactly as the tester saw it, sealed for one recipient, until a date. The same result about
 * the same month is shared once with the same recipient: a second press changes nothing. Returns its id.
 * Errors: a 404 Response (tester, recipient, result); AppError('consent.until-past' | 'consent.until-too-late').
 */
export async function shareResult(
  context: AppContext,
  { testerId, recipientKey, payload, until }: ShareResult,
): Promise<string> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const { service: serviceKey, result: resultKey, period } = payload;
  const declared = definition.services.find(({ key }) => key === serviceKey)?.results ?? [];
  const known = declared.find(({ key, measure }) => key === resultKey && measure);
  if (!known || !resultRecipients(definition, known).some(({ key }) => key === recipientKey)) {
    throw new Response(null, { status: 404 });
  }
  if (known.likeness && !(await mayCompare(context, { testerId, definition, serviceKey }))) {
    throw new Response(null, { status: 404 });
  }
  const now = context.clock.now();
  if (until <= now) throw new AppError('consent.until-past');
  if (until > lastInstant(definition)) throw new AppError('consent.until-too-late');
  const { pilotSlug } = tester;
  return context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const name = { testerId, serviceKey, resultKey, recipientKey, period };
    const standing = await tx.sharedResult.findFirst({ where: { ...name, endedAt: null, until: { gt: now } } });
    if (standing) return standing.id;
    // One that is past its date and that the round has not met yet makes room.
    await tx.sharedResult.updateMany({ where: { ...name, endedAt: null }, data: { endedAt: now, cause: 'over' } });
    const id = randomUUID();
    const sealed = Buffer.from(sealResult(context, { id, pilotSlug, recipientKey }, payload)).toString('base64');
    await tx.$executeRaw`
      INSERT INTO "SharedResult"
        (id, "testerId", "pilotSlug", "serviceKey", "resultKey", "recipientKey", period, sealed, "sharedAt", "until")
      VALUES (${id}::uuid, ${testerId}::uuid, ${pilotSlug}, ${serviceKey}, ${resultKey}, ${recipientKey}, ${period},
        decode(${sealed}, 'base64'), ${now}, ${until})`;
    return id;
  }, TRANSACTION);
}

/** The end of the pilot: midnight after its last day, in its own zone. */
export function lastInstant({ calendar }: PilotDefinition): Date {
  const after = Temporal.PlainDate.from(calendar.endsOn).add({ days: 1 });
  return new Date(after.toZonedDateTime(calendar.timeZone).epochMilliseconds);
}
