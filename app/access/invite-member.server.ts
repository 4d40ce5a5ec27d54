import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { roleNames } from './messages/roles.ts';
import { messages } from './messages/team.ts';
import type { Principal } from './permissions.ts';
import { recordAudit } from './record-audit.server.ts';
import type { Role } from './roles.ts';
import { newToken } from './token.server.ts';

const VALID_DAYS = 14;

export interface InviteInput {
  readonly principal: Extract<Principal, { kind: 'staff' }>;
  readonly territoryId: string;
  readonly pilotSlug?: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
}

/**
 * Invites someone to a role by mail. Only an administrator may make another one.
 * Errors: access.not-yours.
 */
export async function inviteMember(context: AppContext, input: InviteInput): Promise<{ url: string }> {
  const { principal, territoryId, role, locale } = input;
  const mine = principal.roles.filter((held) => held.territoryId === territoryId && held.pilotSlug === null);
  if (role === 'administrator' && !mine.some((held) => held.role === 'administrator')) {
    throw new AppError('access.not-yours');
  }
  const territory = await context.db.territory.findUniqueOrThrow({ where: { id: territoryId } });
  const { token, hash } = newToken();
  const createdAt = context.clock.now();
  const invitation = await context.db.invitation.create({
    data: {
      tokenHash: hash,
      email: input.email.trim().toLowerCase(),
      name: input.name.trim(),
      territoryId,
      pilotSlug: input.pilotSlug ?? null,
      role,
      invitedById: principal.userId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + VALID_DAYS * 86_400_000),
    },
  });
  const url = `${context.publicUrl}/invitation/${token}`;
  const t = pick(messages, locale);
  await context.mail.send({
    to: invitation.email,
    subject: t.mail.subject(territory.name),
    text: t.mail.text(invitation.name, principal.name, territory.name, pick(roleNames, locale)[role], url, VALID_DAYS),
  });
  await recordAudit(context, {
    principal,
    action: 'team.invited',
    territoryId,
    subject: invitation.id,
    detail: { role },
  });
  return { url };
}
