import { verify } from '@node-rs/argon2';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { hashPassword, PASSWORD_MIN } from './password.server.ts';
import { recordAudit } from './record-audit.server.ts';
import { createStaffSession } from './session.server.ts';
import { hashToken } from './token.server.ts';

/** An invitation that can still be accepted, with what its page says; undefined otherwise. */
export async function findInvitation(context: AppContext, token: string) {
  const invitation = await context.db.invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!invitation || invitation.acceptedAt || invitation.expiresAt <= context.clock.now()) return undefined;
  const [territory, account] = await Promise.all([
    context.db.territory.findUniqueOrThrow({ where: { id: invitation.territoryId } }),
    context.db.user.findUnique({ where: { email: invitation.email } }),
  ]);
  return { ...invitation, territoryName: territory.name, account };
}

/**
 * Accepts: creates the account (or adds the role to the one of that address, whose password is then asked) and
 * opens a session. Errors: access.gone, access.tooShort, access.wrong.
 */
export async function acceptInvitation(
  context: AppContext,
  input: { token: string; password: string },
): Promise<string> {
  const found = await findInvitation(context, input.token);
  if (!found) throw new AppError('access.gone');
  const { account } = found;
  if (account?.passwordHash) {
    if (!(await verify(account.passwordHash, input.password))) throw new AppError('access.wrong');
  } else if (input.password.length < PASSWORD_MIN) {
    throw new AppError('access.tooShort');
  }
  const passwordHash = account?.passwordHash ?? (await hashPassword(input.password));
  const now = context.clock.now();
  const userId = await context.db.$transaction(async (tx) => {
    const claimed = await tx.invitation.updateMany({
      where: { id: found.id, acceptedAt: null },
      data: { acceptedAt: now },
    });
    if (claimed.count === 0) throw new AppError('access.gone');
    const user = await tx.user.upsert({
      where: { email: found.email },
      update: { passwordHash },
      create: { email: found.email, name: found.name, passwordHash, createdAt: now },
    });
    const { territoryId, pilotSlug, role } = found;
    const same = { userId: user.id, territoryId, pilotSlug, role };
    if ((await tx.membership.count({ where: same })) === 0)
      await tx.membership.create({ data: { ...same, createdAt: now } });
    return user.id;
  });
  await recordAudit(context, {
    principal: { kind: 'staff', userId, name: found.name, roles: [] },
    action: 'team.joined',
    territoryId: found.territoryId,
    subject: found.id,
  });
  return createStaffSession(context, userId);
}
