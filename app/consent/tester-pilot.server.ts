import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { getOpenPilotInForce } from '~/pilots/get-open-pilot.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { asLocale, DEFAULT_LOCALE, type Locale } from '~/platform/i18n/messages.ts';

export interface TesterPilot {
  readonly tester: Tester;
  readonly definition: PilotDefinition;
  /** The protocol version that the definition was read from; null for a pilot that was never launched. */
  readonly version: number | null;
  readonly locale: Locale;
}

/** An enrolled tester and the pilot they are in. Throws a 404 Response for one who is not there or left. */
export async function findTesterPilot(context: AppContext, testerId: string): Promise<TesterPilot> {
  const tester = await context.db.tester.findUnique({ where: { id: testerId, state: 'enrolled' } });
  if (!tester) throw new Response(null, { status: 404 });
  const { definition, version } = await getOpenPilotInForce(context, tester.pilotSlug);
  return { tester, definition, version, locale: asLocale(tester.locale) ?? DEFAULT_LOCALE };
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

/**
 * The protocol version to stamp on what this transaction writes, held until it ends: an amendment waits for it.
 * AppError('consent.protocol-changed') when the words were read from an earlier version.
 */
export async function stampOf(tx: Tx, { tester, version }: Pick<TesterPilot, 'tester' | 'version'>): Promise<number> {
  const [row] = await tx.$queryRaw<{ protocolVersion: number }[]>`
    SELECT "protocolVersion" FROM "Pilot" WHERE slug = ${tester.pilotSlug} FOR SHARE`;
  if (!row) throw new Response(null, { status: 404 });
  if (version !== null && row.protocolVersion !== version) throw new AppError('consent.protocol-changed');
  return row.protocolVersion;
}

/** Throws a 404 Response for a purpose that the pilot does not have. */
export function findPurpose(definition: PilotDefinition, purposeKey: string): PilotPurpose {
  const purpose = definition.purposes.find(({ key }) => key === purposeKey);
  if (!purpose) throw new Response(null, { status: 404 });
  return purpose;
}

/** Who an entry of the activity log is about. */
export const inPilot = ({ pilotSlug, panelKey, pseudonym }: Tester) => ({ pilotSlug, panelKey, pseudonym });

/** The embedded database has one connection: a transaction may have to wait for its turn. */
export const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };
