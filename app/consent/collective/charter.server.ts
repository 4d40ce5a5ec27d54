import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { requireGate } from './require-gate.server.ts';
import { termsHash } from './terms-hash.server.ts';

export interface Charter {
  readonly version: number;
  readonly text: Bilingual;
  readonly hash: string;
}

/** The charter in force; null where the folder holds none. */
export function charterOf({ governance }: PilotDefinition): Charter | null {
  const charter = governance.rules?.charter;
  return charter ? { ...charter, hash: termsHash(charter.text) } : null;
}

/** Whether this tester accepted the words in force. True where there is no charter. */
export async function hasAcceptedCharter(
  { db }: Pick<AppContext, 'db'>,
  definition: PilotDefinition,
  testerId: string,
): Promise<boolean> {
  const charter = charterOf(definition);
  if (!charter) return true;
  const { version, hash } = charter;
  return (await db.charterAcceptance.count({ where: { testerId, version, textHash: hash } })) > 0;
}

/**
 * A tester accepts the charter that they read. Doing it twice changes nothing. Errors: a 404 Response (no charter);
 * AppError('assembly.charter-changed') when it is another version by now.
 */
export async function acceptCharter(
  context: AppContext,
  { pilotSlug, testerId, version }: { pilotSlug: string; testerId: string; version: number },
): Promise<void> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  const charter = charterOf(definition);
  if (!charter) throw new Response(null, { status: 404 });
  if (charter.version !== version) throw new AppError('assembly.charter-changed');
  const accepted = { textHash: charter.hash, at: context.clock.now() };
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await tx.charterAcceptance.upsert({
      where: { testerId_version: { testerId, version } },
      create: { testerId, pilotSlug, version, ...accepted },
      update: accepted,
    });
  }, TRANSACTION);
}
