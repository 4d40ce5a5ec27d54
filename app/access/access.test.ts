import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { acceptInvitation, findInvitation } from './accept-invitation.server.ts';
import { inviteMember } from './invite-member.server.ts';
import { listTeam, removeMember } from './manage-team.server.ts';
import type { Principal } from './permissions.ts';
import { createStaffSession, endSession, readPrincipal } from './session.server.ts';
import { signIn } from './sign-in.server.ts';

const cookieOf = (setCookie: string): Request =>
  new Request('https://atelier.test/', { headers: { Cookie: setCookie.split(';')[0] ?? '' } });

describe('access', () => {
  const test = useTestContext();

  const administrator = async (email: string): Promise<Extract<Principal, { kind: 'staff' }>> => {
    const { db, clock } = test.context;
    const createdAt = clock.now();
    await db.territory.upsert({
      where: { id: 'nantes' },
      update: {},
      create: { id: 'nantes', name: 'Nantes', createdAt },
    });
    const user = await db.user.create({ data: { email, name: 'Sofia', createdAt } });
    await db.membership.create({ data: { userId: user.id, territoryId: 'nantes', role: 'administrator', createdAt } });
    const principal = await readPrincipal(test.context, cookieOf(await createStaffSession(test.context, user.id)));
    if (principal.kind !== 'staff') throw new Error('expected staff');
    return principal;
  };

  const invite = async (email: string, role: 'researcher' | 'administrator' = 'researcher') => {
    const principal = await administrator(`admin-of-${email}`);
    const { url } = await inviteMember(test.context, {
      principal,
      territoryId: 'nantes',
      email,
      name: 'Adrien',
      role,
      locale: 'fr',
    });
    return { principal, token: url.split('/').at(-1) ?? '' };
  };

  it('invites by mail, then lets the person choose a password and sign in', async () => {
    const { token } = await invite('Adrien@Example.org');
    const mail = await test.context.db.outboxMail.findFirstOrThrow({ where: { to: 'adrien@example.org' } });
    expect(mail.text).toContain(token);
    await acceptInvitation(test.context, { token, password: 'une phrase assez longue' });
    const cookie = await signIn(test.context, { email: 'adrien@example.org', password: 'une phrase assez longue' });
    const principal = await readPrincipal(test.context, cookieOf(cookie));
    expect(principal).toMatchObject({ kind: 'staff', roles: [{ territoryId: 'nantes', role: 'researcher' }] });
  });

  it('refuses a wrong password without saying whether the address is known', async () => {
    for (const email of ['adrien@example.org', 'nobody@example.org']) {
      await expect(signIn(test.context, { email, password: 'wrong' })).rejects.toMatchObject({ code: 'access.wrong' });
    }
  });

  it('slows down whoever guesses', async () => {
    const guesses = Array.from({ length: 8 }, () =>
      signIn(test.context, { email: 'guessed@example.org', password: 'x' }),
    );
    await Promise.allSettled(guesses);
    await expect(signIn(test.context, { email: 'guessed@example.org', password: 'x' })).rejects.toMatchObject({
      code: 'access.tooMany',
    });
  });

  it('takes an invitation once, even when two windows accept together', async () => {
    const { token } = await invite('twice@example.org');
    const accept = () => acceptInvitation(test.context, { token, password: 'une phrase assez longue' });
    const outcomes = await Promise.allSettled([accept(), accept()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await findInvitation(test.context, token)).toBeUndefined();
  });

  it('refuses a short password and keeps the invitation', async () => {
    const { token } = await invite('short@example.org');
    await expect(acceptInvitation(test.context, { token, password: 'court' })).rejects.toMatchObject({
      code: 'access.tooShort',
    });
    expect(await findInvitation(test.context, token)).toBeDefined();
  });

  it('lets only an administrator name another', async () => {
    const principal = await administrator('lead-to-be@example.org');
    const lead = { ...principal, roles: [{ territoryId: 'nantes', pilotSlug: null, role: 'lead' as const }] };
    const attempt = inviteMember(test.context, {
      principal: lead,
      territoryId: 'nantes',
      email: 'x@example.org',
      name: 'X',
      role: 'administrator',
      locale: 'fr',
    });
    await expect(attempt).rejects.toMatchObject({ code: 'access.not-yours' });
  });

  it('keeps one administrator', async () => {
    const { db } = test.context;
    const { principal } = await invite('last@example.org');
    const others = await db.membership.findMany({
      where: { role: 'administrator', NOT: { userId: principal.userId } },
    });
    for (const { id } of others)
      await removeMember(test.context, { principal, territoryId: 'nantes', membershipId: id });
    const { members } = await listTeam(test.context, 'nantes');
    const last = members.filter(({ role }) => role === 'administrator');
    expect(last).toHaveLength(1);
    const removal = removeMember(test.context, { principal, territoryId: 'nantes', membershipId: last[0]!.id });
    await expect(removal).rejects.toMatchObject({ code: 'access.last-admin' });
  });

  it('forgets a session that was ended', async () => {
    const principal = await administrator('leaver@example.org');
    const cookie = await createStaffSession(test.context, principal.userId);
    await endSession(test.context, cookieOf(cookie));
    expect(await readPrincipal(test.context, cookieOf(cookie))).toEqual({ kind: 'anonymous' });
  });
});
