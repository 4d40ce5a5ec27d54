import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { endOfAgreement } from './end-of-agreement.ts';
import { findPurpose, findTesterPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';
import { writeAnswer } from './write-answer.server.ts';

export interface RecordConsents {
  readonly testerId: string;
  readonly purposeKeys: readonly string[];
  /** The language in which the texts were read. */
  readonly locale: Locale;
  /** Who notes it for them: `staff:<id>`. */
  readonly actor: `staff:${string}`;
  /** Runs in the same transaction, for what the caller keeps of the decisions. */
  readonly also: (tx: Tx) => Promise<void>;
}

/**
 * Notes that a person decided on these purposes with somebody's help, or on paper: each stands as pending, which gives
 * no right to anything, until they confirm it themselves (decideConsent). What was decided before is left alone, and so
 * is a purpose whose last day is over. Throws a 404 Response (tester, purpose).
 */
export async function recordConsents(context: AppContext, input: RecordConsents): Promise<void> {
  const { testerId, purposeKeys, locale, actor, also } = input;
  const found = await findTesterPilot(context, testerId);
  const { definition } = found;
  const purposes = purposeKeys.map((key) => findPurpose(definition, key));
  const now = context.clock.now();
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    for (const purpose of purposes) {
      const expiresAt = endOfAgreement(definition, purpose, now);
      if (expiresAt <= now) continue;
      const help = { assistedBy: actor };
      await writeAnswer(context, tx, { found, purpose, trigger: 'record', locale, expiresAt, actor, help });
    }
    await also(tx);
  }, TRANSACTION);
}
