import type { PilotPurpose } from '~/pilots/definition.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { ConsentState } from './consent-state.ts';
import { hasActivity } from './has-activity.server.ts';
import { keepTexts, textInForce } from './keep-text.server.ts';
import { type ConsentMove, moveConsent } from './move-consent.server.ts';
import { inPilot, stampOf, type TesterPilot } from './tester-pilot.server.ts';

export interface WriteAnswer extends Pick<ConsentMove, 'actor' | 'help'> {
  readonly found: TesterPilot;
  readonly purpose: PilotPurpose;
  readonly trigger: 'record' | 'grant' | 'refuse';
  readonly locale: Locale;
  readonly expiresAt: Date;
}

/**
 * Writes an answer down with the words it answers, kept for ever, and the version of the protocol; the activity log
 * is told of refusals, and of the first agreement about data. Inside a transaction that holds the tester's row.
 * Returns null where the state does not accept it. AppError('consent.protocol-changed').
 */
export async function writeAnswer(
  context: AppContext,
  tx: Tx,
  { found, purpose, trigger, locale, expiresAt, actor, help }: WriteAnswer,
): Promise<{ from: ConsentState; to: ConsentState } | null> {
  const { tester } = found;
  const text = textInForce(tester.pilotSlug, purpose, locale);
  const protocolVersion = await stampOf(tx, found);
  const moved = await moveConsent(tx, {
    name: { testerId: tester.id, purposeKey: purpose.key, recipientKey: purpose.recipient },
    pilotSlug: tester.pilotSlug,
    ...{ trigger, actor, at: context.clock.now() },
    answer: {
      ...{ textVersion: text.version, textHash: text.hash, locale, expiresAt },
      protocolVersion,
    },
    ...(help ? { help } : {}),
  });
  if (!moved) return null;
  await keepTexts({ db: tx, clock: context.clock }, [text]);
  if (moved.to === 'refused') {
    await recordActivity(context, { ...inPilot(tester), kind: 'consent-refused', detail: purpose.key }, tx);
  } else if (moved.to === 'granted' && purpose.datasets.length > 0 && !(await hasActivity(tx, tester, 'consented'))) {
    await recordActivity(context, { ...inPilot(tester), kind: 'consented', detail: purpose.key }, tx);
  }
  return moved;
}
