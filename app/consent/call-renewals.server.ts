import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { RENEWAL_DAYS, renewalOf } from './renewal.ts';

/** Most agreements looked at in one round: the next one goes on with those whose end is closest. */
const ROUND = 500;
const DAY_MS = 86_400_000;

/** An agreement in force that is about to end, and that its person is to hear of. */
export interface EndingAgreement {
  readonly testerId: string;
  readonly purpose: PilotPurpose;
  readonly expiresAt: Date;
  /** The end that renewing would bring; null where it cannot be renewed. */
  readonly renewedUntil: Date | null;
  /** Since when it is to be told. */
  readonly since: Date;
}

/**
 * Calls the messages' round, once, for each agreement that is about to end: it tells the person, within the pilot's
 * limits, quiet hours and their own refusal (decision 023). Nothing is renewed otherwise, and the person's own pages say
 * it in any case. Returns how many were called. Can be run again, and by several processes.
 */
export async function callRenewals(context: AppContext): Promise<{ called: number }> {
  const { db, clock } = context;
  const now = clock.now();
  const horizon = new Date(now.getTime() + (RENEWAL_DAYS + 1) * DAY_MS);
  const ending = await db.consent.findMany({
    where: { state: 'granted', expiresAt: { gt: now, lte: horizon }, renewalToldAt: null },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: ROUND,
  });
  let called = 0;
  for (const { id, testerId, pilotSlug, purposeKey, expiresAt } of ending) {
    const definition = await definitionOf(context, pilotSlug);
    const purpose = definition?.purposes.find(({ key }) => key === purposeKey);
    if (!definition || !purpose || !expiresAt) continue;
    if (!renewalOf(definition, purpose, { expiresAt, now }).isNear) continue;
    const { count } = await db.consent.updateMany({
      where: { id, state: 'granted', renewalToldAt: null },
      data: { renewalToldAt: now },
    });
    if (count === 0) continue;
    await db.tester.updateMany({ where: { id: testerId, state: 'enrolled' }, data: { messagesDueAt: now } });
    called += 1;
  }
  return { called };
}

/** Agreements of these testers that were called and still run, the first to end first. */
export async function endingAgreements(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
  testerIds: readonly string[],
): Promise<EndingAgreement[]> {
  const now = clock.now();
  const rows = await db.consent.findMany({
    where: {
      ...{ pilotSlug: definition.slug, testerId: { in: [...testerIds] }, state: 'granted' },
      ...{ expiresAt: { gt: now }, renewalToldAt: { not: null } },
    },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ testerId, purposeKey, expiresAt, renewalToldAt: since }) => {
    const purpose = definition.purposes.find(({ key }) => key === purposeKey);
    if (!purpose || !expiresAt || !since) return [];
    const { isNear, until } = renewalOf(definition, purpose, { expiresAt, now });
    return isNear ? [{ testerId, purpose, expiresAt, renewedUntil: until, since }] : [];
  });
}

/** Whether anybody of this pilot is to hear of an end. */
export async function hasEndingAgreements(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  pilotSlug: string,
): Promise<boolean> {
  const one = await db.consent.findFirst({
    where: { pilotSlug, state: 'granted', expiresAt: { gt: clock.now() }, renewalToldAt: { not: null } },
    select: { id: true },
  });
  return one !== null;
}

/** Undefined for a pilot whose folder is gone: nothing can be said of its agreements. */
async function definitionOf(context: AppContext, slug: string): Promise<PilotDefinition | undefined> {
  try {
    return await getPilotDefinition(context, slug);
  } catch (error) {
    if (isAppError(error) || error instanceof Response) return undefined;
    throw error;
  }
}
