import type { PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asConsentState, type ConsentState } from './consent-state.ts';
import { endOfPurpose, findTesterPilot } from './tester-pilot.server.ts';

export interface ConsentView {
  readonly purposeKey: string;
  readonly purpose: PilotPurpose;
  readonly state: ConsentState;
  /** Version of the text that was decided on; null while nothing was. */
  readonly decidedVersion: number | null;
  /** The words have changed since the decision: the tester is asked again, and the old answer stands meanwhile. */
  readonly textChanged: boolean;
  readonly decidedAt: Date | null;
  /** When the agreement ends (or would end, if it were given now). */
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  /** Whether it can still be agreed to: its last day is not over. */
  readonly isOpen: boolean;
}

/** Every purpose of the tester's pilot, in the definition's order, with what this tester decided. */
export async function listConsents(context: AppContext, testerId: string): Promise<ConsentView[]> {
  const { definition } = await findTesterPilot(context, testerId);
  const rows = await context.db.consent.findMany({ where: { testerId } });
  const now = context.clock.now();
  return definition.purposes.map((purpose) => {
    const row = rows.find(
      ({ purposeKey, recipientKey }) => purposeKey === purpose.key && recipientKey === purpose.recipient,
    );
    const end = endOfPurpose(definition, purpose);
    return {
      purposeKey: purpose.key,
      purpose,
      state: row ? stateNow(row, now) : 'draft',
      decidedVersion: row?.textVersion ?? null,
      textChanged: row !== undefined && row.textVersion !== purpose.version,
      decidedAt: row?.decidedAt ?? null,
      expiresAt: row?.state === 'granted' && row.expiresAt ? row.expiresAt : end,
      endedAt: row?.endedAt ?? null,
      isOpen: end > now,
    };
  });
}

/** An agreement past its date is expired, whether or not the nightly job has passed. */
function stateNow(row: { state: string; expiresAt: Date | null }, now: Date): ConsentState {
  const state = asConsentState(row.state);
  return state === 'granted' && row.expiresAt && row.expiresAt <= now ? 'expired' : state;
}
