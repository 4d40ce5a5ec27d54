import { actsOnLeaving, type LeavingAct } from '~/governance/policy/leave.ts';
import type { Policy } from '~/governance/policy/policy.ts';

/** What happens when somebody leaves: what the policy says, and what is done whatever it says. */
export type DepartureActKind =
  | LeavingAct['kind']
  /** The name, the address, the way back in, the sessions. */
  | 'erase-identity'
  | 'end-results'
  | 'tell-holder'
  /** The policy hands copies out and calls none back. */
  | 'copies-stay';

export interface PlannedAct {
  readonly kind: DepartureActKind;
  readonly subject: string | null;
  readonly count: number | null;
}

export interface DepartureFacts {
  /** Services that this tester agreed to serve themselves with, or that hold copies. */
  readonly services: readonly string[];
  readonly readings: number;
  /** Copies that are not confirmed gone, by service. */
  readonly copies: Readonly<Record<string, number>>;
  readonly results: number;
  readonly holders: readonly string[];
}

const CUSTODIAN: readonly DepartureActKind[] = ['destroy-key', 'operator-deletes', 'leave-pool', 'revoke-access'];
const ABOUT_A_SERVICE: readonly DepartureActKind[] = ['recall-copy', 'tell-service'];

/**
 * The acts of one departure, in the order in which they are done: whoever keeps the readings erases them, then the
 * identity goes, then those outside are told; what stays is said last.
 */
export function planDeparture(policy: Policy, facts: DepartureFacts): PlannedAct[] {
  const acts = actsOnLeaving(policy, facts.services);
  const of = (kinds: readonly DepartureActKind[]) => acts.filter(({ kind }) => kinds.includes(kind));
  const plain = (kind: DepartureActKind, count: number | null = null) => ({ kind, subject: null, count });
  const held = Object.values(facts.copies).reduce((sum, count) => sum + count, 0);
  return [
    ...of(CUSTODIAN).map(({ kind }) => plain(kind, facts.readings)),
    plain('erase-identity'),
    ...(facts.results > 0 ? [plain('end-results', facts.results)] : []),
    ...facts.holders.map((holder) => ({ kind: 'tell-holder' as const, subject: holder, count: null })),
    ...of(ABOUT_A_SERVICE).map((act) => {
      const subject = 'service' in act ? act.service : null;
      return { kind: act.kind, subject, count: act.kind === 'recall-copy' ? (facts.copies[subject ?? ''] ?? 0) : null };
    }),
    ...(held > 0 && !policy.leaving.copiesCounted ? [plain('copies-stay', held)] : []),
    ...of(['published-stays']).map(({ kind }) => plain(kind)),
  ];
}
