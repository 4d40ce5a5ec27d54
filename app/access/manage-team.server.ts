import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Principal } from './permissions.ts';
import { recordAudit } from './record-audit.server.ts';

type Staff = Extract<Principal, { kind: 'staff' }>;

/** Members and open invitations of a territory, by name. Bounded by its staff (tens of people). */
export async function listTeam(context: AppContext, territoryId: string) {
  const [memberships, invitations, pilots] = await Promise.all([
    context.db.membership.findMany({
      where: { territoryId },
      include: { user: { select: { name: true } } },
      orderBy: [{ user: { name: 'asc' } }, { role: 'asc' }],
      take: 500,
    }),
    context.db.invitation.findMany({
      where: { territoryId, acceptedAt: null, expiresAt: { gt: context.clock.now() } },
      orderBy: { createdAt: 'desc' },
      take: 100,
    }),
    context.db.pilot.findMany({ where: { territoryId }, select: { slug: true }, orderBy: { slug: 'asc' } }),
  ]);
  return {
    members: memberships.map(({ id, user, role, pilotSlug, createdAt }) => ({
      id,
      name: user.name,
      role,
      pilotSlug,
      since: createdAt.toISOString(),
    })),
    invitations: invitations.map(({ id, name, role, pilotSlug, expiresAt }) => ({
      id,
      name,
      role,
      pilotSlug,
      until: expiresAt.toISOString(),
    })),
    pilots: pilots.map(({ slug }) => slug),
  };
}

/** Takes a role away. Errors: access.not-yours (a lead cannot remove an administrator), access.last-admin. */
export async function removeMember(
  context: AppContext,
  input: { principal: Staff; territoryId: string; membershipId: string },
): Promise<void> {
  const { principal, territoryId, membershipId } = input;
  const membership = await context.db.membership.findFirst({ where: { id: membershipId, territoryId } });
  if (!membership) return;
  if (membership.role === 'administrator') {
    const mine = principal.roles.some((held) => held.territoryId === territoryId && held.role === 'administrator');
    if (!mine) throw new AppError('access.not-yours');
    const administrators = await context.db.membership.count({ where: { territoryId, role: 'administrator' } });
    if (administrators < 2) throw new AppError('access.last-admin');
  }
  await context.db.membership.delete({ where: { id: membershipId } });
  await recordAudit(context, {
    principal,
    action: 'team.removed',
    territoryId,
    subject: membership.userId,
    detail: { role: membership.role },
  });
}

/** Cancels an invitation that nobody has accepted. */
export async function cancelInvitation(
  context: AppContext,
  input: { principal: Staff; territoryId: string; invitationId: string },
): Promise<void> {
  const { principal, territoryId, invitationId } = input;
  const { count } = await context.db.invitation.deleteMany({
    where: { id: invitationId, territoryId, acceptedAt: null },
  });
  if (count > 0)
    await recordAudit(context, { principal, action: 'team.uninvited', territoryId, subject: invitationId });
}
