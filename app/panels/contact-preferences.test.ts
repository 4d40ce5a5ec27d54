import { beforeAll, describe, expect, it } from 'vitest';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { createTester } from '~/consent/testing/people.ts';
import { createTestPilot, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { contactPreferences, contactPreferencesOf } from './contact-preferences.server.ts';
import { contactProblems } from './contact-preferences.ts';
import { openContact } from './open-contact.server.ts';
import { readContact } from './read-contact.server.ts';
import { saveContact } from './save-contact.server.ts';

describe('ways to be reached', () => {
  const nothing = { email: null, phone: null, address: null };
  it.each([
    ['mail', nothing, {}],
    ['mail', { ...nothing, email: 'ada@example.org' }, {}],
    ['mail', { ...nothing, email: 'ada@example' }, { email: 'malformed' }],
    ['phone', nothing, { phone: 'missing' }],
    ['phone', { ...nothing, phone: '02 40 12 34 56' }, {}],
    ['phone', { ...nothing, phone: '+33 (0)2.40.12.34.56' }, {}],
    ['phone', { ...nothing, phone: '( ) - . / -' }, { phone: 'malformed' }],
    ['phone', { ...nothing, phone: 'chez ma fille' }, { phone: 'malformed' }],
    ['paper', nothing, { address: 'missing' }],
    ['paper', { ...nothing, address: '1 rue du Port', email: '@' }, { email: 'malformed' }],
  ] as const)('%s, %j: %j', (way, reach, problems) => {
    expect(contactProblems(way, reach)).toEqual(problems);
  });
});

describe('contact preferences', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));
  const wish = { way: 'phone', hours: 'evening', locale: 'en', email: 'Ada@Example.org', address: null } as const;

  it('stand for someone who never chose', async () => {
    const testerId = await createTester(test.context);
    expect(await contactPreferences(test.context, testerId)).toEqual({
      ...{ testerId, way: 'mail', hours: 'any', fromHour: 8, untilHour: 21, locale: 'fr' },
    });
  });

  it('are kept sealed, told to the tester in full and to others without a number', async () => {
    const testerId = await createTester(test.context);
    await saveContact(test.context, { ...wish, testerId, phone: '02 40 12 34 56' });
    await saveContact(test.context, { ...wish, testerId, phone: '02 40 12 34 56' });
    expect(await contactPreferences(test.context, testerId)).toEqual({
      ...{ testerId, way: 'phone', hours: 'evening', fromHour: 18, untilHour: 21, locale: 'en' },
    });
    expect(await readContact(test.context, testerId)).toMatchObject({
      ...{ name: 'Ada', email: 'ada@example.org', phone: '02 40 12 34 56', address: null },
    });
    const rows = await test.context.db.contactPreference.findMany();
    expect(Buffer.from(rows[0]?.sealed ?? []).toString('latin1')).not.toContain('40 12');
  });

  it('are opened to whoever accompanies them, who leaves a trace, and to nobody else of the team', async () => {
    const testerId = await createTester(test.context);
    await saveContact(test.context, { ...wish, testerId, phone: '02 40 12 34 56' });
    const staff = (role: 'mediator' | 'lead') => ({
      ...{ kind: 'staff' as const, userId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'S' },
      roles: [{ territoryId: 'nantes', pilotSlug: null, role }],
    });
    expect(await openContact(test.context, { testerId, principal: staff('mediator') })).toMatchObject({
      ...{ way: 'phone', hours: 'evening', phone: '02 40 12 34 56' },
    });
    expect(await test.context.db.auditEntry.count({ where: { subject: testerId } })).toBe(1);
    await expect(openContact(test.context, { testerId, principal: staff('lead') })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('move the way back to a new address, and forget the former', async () => {
    const testerId = await createTester(test.context, { name: 'Bo', email: 'old@example.org' });
    const returnLink = { tokenHash: 'h', testerId, createdAt: new Date(0), expiresAt: new Date(9e12) };
    await test.context.db.returnLink.create({ data: returnLink });
    await test.context.mail.send({ to: 'old@example.org', subject: 's', text: 't' });
    await saveContact(test.context, { ...wish, testerId, way: 'mail', phone: null, email: 'new@example.org' });
    expect((await readContact(test.context, testerId)).email).toBe('new@example.org');
    expect(await test.context.db.returnLink.count({ where: { testerId } })).toBe(0);
    expect(await test.context.db.outboxMail.count({ where: { to: 'old@example.org' } })).toBe(0);
  });

  it('refuse what nobody could be reached by, and change nothing', async () => {
    const testerId = await createTester(test.context);
    await expect(saveContact(test.context, { ...wish, testerId, phone: null })).rejects.toThrow('panels.contact');
    expect((await contactPreferences(test.context, testerId)).locale).toBe('fr');
  });

  it('go with the tester', async () => {
    const [gone, here] = [await createTester(test.context), await createTester(test.context)];
    await saveContact(test.context, { ...wish, testerId: gone, phone: '0240123456' });
    await leavePilot(test.context, { testerId: gone });
    expect(await test.context.db.contactPreference.count({ where: { testerId: gone } })).toBe(0);
    expect((await contactPreferencesOf(test.context, [gone, here])).map(({ testerId }) => testerId)).toEqual([here]);
    await expect(contactPreferences(test.context, gone)).rejects.toMatchObject({ status: 404 });
    await expect(saveContact(test.context, { ...wish, testerId: gone, phone: '0240123456' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
