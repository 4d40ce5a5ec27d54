import type { Tx } from '~/platform/database/open.server.ts';
import { asConsentState, type ConsentState, type ConsentTrigger, transition } from './consent-state.ts';

export interface ConsentName {
  readonly testerId: string;
  readonly purposeKey: string;
  readonly recipientKey: string;
}

/** What was read when the person answered, and until when a yes holds. */
export interface ConsentAnswer {
  readonly textVersion: number;
  readonly textHash: string;
  readonly locale: string;
  readonly protocolVersion: number;
  readonly expiresAt: Date;
}

export interface ConsentMove {
  readonly name: ConsentName;
  readonly pilotSlug: string;
  readonly trigger: ConsentTrigger;
  readonly actor: 'tester' | 'system' | `staff:${string}`;
  readonly at: Date;
  /** With record, grant and refuse. */
  readonly answer?: ConsentAnswer;
  /** With ask-again: the version of the protocol that asks. */
  readonly askedAgainBy?: number;
  /** Who helped (staff:<uuid>), and the paper that was signed. */
  readonly help?: { readonly assistedBy?: string; readonly paperSignedOn?: string; readonly paperSha256?: string };
}

/**
 * The way in which a consent changes its state: by the table of consent-state.ts, with its event (an amendment, which
 * concerns many at once, does the same in SQL: ask-again.server.ts). The caller
 * holds the tester's row (lockTester). Returns null, and writes nothing, where the trigger makes no sense.
 */
export async function moveConsent(
  tx: Pick<Tx, 'consent' | 'consentEvent'>,
  { name, pilotSlug, trigger, actor, at, answer, askedAgainBy = 1, help = {} }: ConsentMove,
): Promise<{ from: ConsentState; to: ConsentState } | null> {
  const row = await tx.consent.findUnique({ where: { testerId_purposeKey_recipientKey: name } });
  const from = row ? asConsentState(row.state) : 'draft';
  const to = transition(from, trigger);
  if (!to) return null;
  const { expiresAt, ...read } = answer ?? {};
  const validUntil = to === 'granted' || to === 'pending' ? (expiresAt ?? row?.expiresAt ?? null) : null;
  const data = answer
    ? {
        ...answer,
        state: to,
        decidedAt: at,
        expiresAt: validUntil,
        endedAt: null,
        ...{ askedAgainBy: null, isPartial: false, covers: [] },
        renewalToldAt: null,
      }
    : { state: to, ...(trigger === 'ask-again' ? { askedAgainBy } : { endedAt: endOf(trigger, row, at) }) };
  const id = row ? row.id : await create();
  if (row) await tx.consent.update({ where: { id }, data });
  await tx.consentEvent.create({
    data: { consentId: id, fromState: from, toState: to, trigger, actor, at, ...read, validUntil, ...help },
  });
  return { from, to };

  async function create(): Promise<string> {
    if (!answer) throw new RangeError(`${trigger} needs what was read: nothing was decided before`);
    const created = await tx.consent.create({ data: { ...name, pilotSlug, ...answer, ...data }, select: { id: true } });
    return created.id;
  }
}

/** An agreement that expires ended on its date, however late that is noticed. */
const endOf = (trigger: ConsentTrigger, row: { expiresAt: Date | null } | null, at: Date): Date =>
  trigger === 'expire' ? (row?.expiresAt ?? at) : at;

/** Withdraws the question that an amendment put to somebody who had agreed: what they agreed to goes on as it was. */
export async function dropQuestion(tx: Pick<Tx, 'consent'>, id: string): Promise<void> {
  await tx.consent.update({ where: { id }, data: { askedAgainBy: null } });
}
