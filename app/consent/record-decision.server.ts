import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { followGrant } from './board/follow-grant.server.ts';
import type { ConsentState } from './consent-state.ts';
import { endOfAgreement } from './end-of-agreement.ts';
import { enforceConsents } from './enforce-consents.server.ts';
import { dayIn, startOfDay } from './local-day.ts';
import { findPurpose, findTesterPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';
import { writeAnswer } from './write-answer.server.ts';

export interface RecordDecision {
  readonly testerId: string;
  readonly purposeKey: string;
  readonly decision: 'grant' | 'refuse';
  /** The language in which the text was read, or printed. */
  readonly locale: Locale;
  /** The member of staff (user id) who helped, or typed the paper in. */
  readonly assistedBy: string;
  /** The paper that the person signed. Without it, a yes waits for the person's own confirmation. */
  readonly onPaper?: {
    /** yyyy-mm-dd, as written beside the signature; today when left out. */
    readonly signedOn?: string;
    /** SHA-256 of the scan, hexadecimal. */
    readonly scanSha256?: string;
  };
}

/**
 * Notes an answer that a person gave with somebody's help. A yes waits (`pending`) until the person confirms it from
 * their own space, unless they signed it on paper: then it holds as if they had answered here, from the day of the
 * signature. A no holds at once. Whoever helped is written down; nothing of theirs decides.
 * Errors: a 404 Response (tester, purpose); AppError('consent.past'); AppError('consent.already-granted');
 * AppError('consent.paper-date') for a signature in the future; AppError('consent.decided-since') when the person
 * has answered this question in their space on that day or later: their own gesture stands; what `requireOpenFor` throws.
 */
export async function recordDecision(
  context: AppContext,
  { testerId, purposeKey, decision, locale, assistedBy, onPaper }: RecordDecision,
): Promise<{ state: ConsentState; expiresAt: Date }> {
  const found = await findTesterPilot(context, testerId);
  const { definition } = found;
  const { timeZone } = definition.calendar;
  const purpose = findPurpose(definition, purposeKey);
  const now = context.clock.now();
  const today = dayIn(timeZone, now);
  const signedOn = onPaper && (onPaper.signedOn ?? today);
  if (signedOn && signedOn > today) throw new AppError('consent.paper-date');
  const expiresAt = endOfAgreement(definition, purpose, signedOn ? startOfDay(timeZone, signedOn) : now);
  if (expiresAt <= now) throw new AppError('consent.past');
  const help = {
    assistedBy: `staff:${assistedBy}`,
    ...(signedOn ? { paperSignedOn: signedOn } : {}),
    ...(onPaper?.scanSha256 ? { paperSha256: onPaper.scanSha256 } : {}),
  };
  const moved = await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, found.tester.pilotSlug, 'decide', tx);
    const name = { testerId, purposeKey, recipientKey: purpose.recipient };
    if (signedOn) await refuseOlder(tx, name, signedOn, timeZone);
    const write = (trigger: 'record' | 'grant' | 'refuse') =>
      writeAnswer(context, tx, { found, purpose, trigger, locale, expiresAt, actor: `staff:${assistedBy}`, help });
    if (decision === 'refuse') return write('refuse');
    // A signed yes over a yes is a renewal; any other is noted first, then holds by its signature.
    const noted = await write('record');
    return onPaper ? write('grant') : noted;
  }, TRANSACTION);
  if (!moved) throw new AppError('consent.already-granted');
  if (moved.to === 'refused') await enforceConsents(context, { testerId, definition, ended: purpose });
  if (moved.to === 'granted') await followGrant(context, { testerId, definition, purpose });
  return { state: moved.to, expiresAt };
}

/** A paper that took a week to be typed in must not undo what the person did meanwhile. */
async function refuseOlder(
  tx: Pick<Tx, 'consentEvent'>,
  name: { testerId: string; purposeKey: string; recipientKey: string },
  signedOn: string,
  timeZone: string,
): Promise<void> {
  const last = await tx.consentEvent.findFirst({
    where: { consent: name, actor: 'tester' },
    orderBy: { id: 'desc' },
    select: { at: true },
  });
  if (last && dayIn(timeZone, last.at) >= signedOn) throw new AppError('consent.decided-since');
}
