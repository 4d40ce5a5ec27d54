import type { AppContext } from '~/platform/context.server.ts';
import type { Principal } from './permissions.ts';

export interface AuditInput {
  readonly principal: Principal;
  /** `room.verb`, in the past or present: "team.invited" */
  readonly action: string;
  readonly territoryId?: string | undefined;
  /** Id of what was acted on; never a name or an address. */
  readonly subject?: string | undefined;
  readonly detail?: Record<string, string | number | boolean>;
}

/** Appends to the audit trail: who did what to what, and nothing personal about testers. */
export async function recordAudit(context: Pick<AppContext, 'db' | 'clock'>, entry: AuditInput): Promise<void> {
  const { principal, action, territoryId = null, subject = null, detail } = entry;
  const actor =
    principal.kind === 'staff'
      ? `staff:${principal.userId}`
      : principal.kind === 'tester'
        ? `tester:${principal.testerId}`
        : 'anonymous';
  await context.db.auditEntry.create({
    data: { at: context.clock.now(), actor, action, territoryId, subject, ...(detail ? { detail } : {}) },
  });
}
