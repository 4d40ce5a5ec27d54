import type { PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Consent } from '~/platform/database/generated/client.ts';
import { answeredPurpose } from './answered-purpose.server.ts';
import { asConsentState, type ConsentState } from './consent-state.ts';
import { endOfAgreement, endOfPurpose } from './end-of-agreement.ts';
import { type Renewal, renewalOf } from './renewal.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

export interface ConsentView {
  readonly purposeKey: string;
  readonly purpose: PilotPurpose;
  readonly state: ConsentState;
  /** Version of the text that was decided on; null while nothing was. */
  readonly decidedVersion: number | null;
  /** The words have changed since the decision: the tester is asked again, and the old answer stands meanwhile. */
  readonly textChanged: boolean;
  /** The protocol changed what is asked: an answer is awaited. */
  readonly askedAgain: boolean;
  /** Asked again, and agreed to before: that agreement goes on for what it covered. */
  readonly isPartial: boolean;
  /** Asked no more; an agreement given before can be read, and taken back. */
  readonly isPast: boolean;
  readonly decidedAt: Date | null;
  /** When the agreement ends (or would end, if it were given now). */
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  /** What there is to say of its end, while it is in force. */
  readonly renewal: Renewal | null;
  /** Whether it can still be agreed to: its last day is not over. */
  readonly isOpen: boolean;
}

/**
 * Every purpose of the tester's pilot, in the definition's order, with what this tester decided; then the agreements
 * that they hold and that the pilot asks no more.
 */
export async function listConsents(context: AppContext, testerId: string): Promise<ConsentView[]> {
  const { definition, version } = await findTesterPilot(context, testerId);
  const rows = await context.db.consent.findMany({ where: { testerId } });
  const now = context.clock.now();
  const asked = definition.purposes.map((purpose): ConsentView => {
    const row = rows.find(
      ({ purposeKey, recipientKey }) => purposeKey === purpose.key && recipientKey === purpose.recipient,
    );
    const end = endOfPurpose(definition, purpose);
    const state = row ? stateNow(row, now) : 'draft';
    const expiresAt = state === 'granted' ? row?.expiresAt : null;
    return {
      purposeKey: purpose.key,
      purpose,
      state,
      decidedVersion: row?.textVersion ?? null,
      ...{ askedAgain: row?.askedAgainBy != null, isPartial: row?.isPartial ?? false, isPast: false },
      // Of a frozen protocol, whoever signed said whether other words ask anew.
      textChanged:
        row !== undefined && (version === null ? row.textVersion !== purpose.version : row.askedAgainBy !== null),
      decidedAt: row?.decidedAt ?? null,
      expiresAt: row?.state === 'granted' && row.expiresAt ? row.expiresAt : endOfAgreement(definition, purpose, now),
      endedAt: row?.endedAt ?? null,
      renewal: expiresAt ? renewalOf(definition, purpose, { expiresAt, now }) : null,
      isOpen: end > now,
    };
  });
  const past = rows.filter(
    ({ state, purposeKey }) => state === 'granted' && !definition.purposes.some(({ key }) => key === purposeKey),
  );
  const kept = await Promise.all(past.map((row) => pastView(context, row, now)));
  return [...asked, ...kept.flatMap((view) => view ?? [])];
}

/** An agreement that is asked no more, in the words that were answered. */
async function pastView(context: AppContext, row: Consent, now: Date): Promise<ConsentView | undefined> {
  const purpose = await answeredPurpose(context, row);
  if (!purpose || !row.expiresAt) return undefined;
  return {
    ...{ purposeKey: purpose.key, purpose, state: stateNow(row, now), decidedVersion: row.textVersion },
    ...{ textChanged: false, askedAgain: false, isPartial: row.isPartial, isPast: true, isOpen: false },
    ...{ decidedAt: row.decidedAt, expiresAt: row.expiresAt, endedAt: row.endedAt, renewal: null },
  };
}

/** An agreement past its date is expired, whether or not the nightly job has passed. */
function stateNow(row: { state: string; expiresAt: Date | null }, now: Date): ConsentState {
  const state = asConsentState(row.state);
  const isTimed = state === 'granted' || state === 'pending';
  return isTimed && row.expiresAt && row.expiresAt <= now ? 'expired' : state;
}
