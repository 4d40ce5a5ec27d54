import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { Role } from '~/access/roles.ts';
import type { Identity } from '~/consent/identity.ts';
import { openForTester } from '~/consent/personal-key.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** Those who accompany testers face to face. */
const ANIMATORS: readonly Role[] = ['facilitator', 'mediator'];

/**
 * Opens a tester's name and address, for that tester or for an animator of their pilot; the latter is audited.
 * Throws a 404 Response for a tester who is not there (or left), a 403 for anyone else.
 */
export async function openIdentity(
  context: AppContext,
  { testerId, principal }: { testerId: string; principal: Principal },
): Promise<Identity> {
  const tester = await context.db.tester.findUnique({ where: { id: testerId }, include: { identity: true } });
  if (!tester?.identity) throw new Response(null, { status: 404 });
  const pilot = await context.db.pilot.findUnique({ where: { slug: tester.pilotSlug } });
  const territoryId = pilot?.territoryId;
  const isSelf = principal.kind === 'tester' && principal.testerId === testerId;
  const isAnimator =
    principal.kind === 'staff' &&
    principal.roles.some(
      (held) =>
        ANIMATORS.includes(held.role) &&
        held.territoryId === territoryId &&
        (held.pilotSlug === null || held.pilotSlug === tester.pilotSlug),
    );
  if (!isSelf && !isAnimator) throw new Response(null, { status: 403 });
  if (isAnimator) {
    await recordAudit(context, { principal, action: 'panels.identity-opened', territoryId, subject: testerId });
  }
  return openForTester<Identity>(context, testerId, tester.identity.sealed);
}
