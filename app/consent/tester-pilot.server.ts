import { Temporal } from 'temporal-polyfill';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { asLocale, DEFAULT_LOCALE, type Locale } from '~/platform/i18n/messages.ts';

export interface TesterPilot {
  readonly tester: Tester;
  readonly definition: PilotDefinition;
  readonly locale: Locale;
}

/** An enrolled tester and the pilot they are in. Throws a 404 Response for one who is not there or left. */
export async function findTesterPilot(context: AppContext, testerId: string): Promise<TesterPilot> {
  const tester = await context.db.tester.findUnique({ where: { id: testerId, state: 'enrolled' } });
  if (!tester) throw new Response(null, { status: 404 });
  const definition = await getPilotDefinition(context, tester.pilotSlug);
  return { tester, definition, locale: asLocale(tester.locale) ?? DEFAULT_LOCALE };
}

/**
 * Until the transaction ends, nothing else is decided for this tester: two clicks, or a click and a departure,
 * follow each other. Throws a 404 Response for a tester who left.
 */
export async function lockTester(tx: Tx, testerId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Tester" WHERE id = ${testerId}::uuid AND state = 'enrolled' FOR UPDATE`;
  if (rows.length === 0) throw new Response(null, { status: 404 });
}

/** Throws a 404 Response for a purpose that the pilot does not have. */
export function findPurpose(definition: PilotDefinition, purposeKey: string): PilotPurpose {
  const purpose = definition.purposes.find(({ key }) => key === purposeKey);
  if (!purpose) throw new Response(null, { status: 404 });
  return purpose;
}

/** The instant at which an agreement to this purpose ends: midnight after its last day, in the pilot's zone. */
export function endOfPurpose(definition: PilotDefinition, purpose: PilotPurpose): Date {
  const after = Temporal.PlainDate.from(purpose.until.on).add({ days: 1 });
  return new Date(after.toZonedDateTime(definition.calendar.timeZone).epochMilliseconds);
}

/** Who an entry of the activity log is about. */
export const inPilot = ({ pilotSlug, panelKey, pseudonym }: Tester) => ({ pilotSlug, panelKey, pseudonym });

/** The embedded database has one connection: a transaction may have to wait for its turn. */
export const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };
