import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { certifyService } from '../certification/certify-service.server.ts';
import { withdrawCertification } from '../certification/withdraw-certification.server.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { listConsents } from '../list-consents.server.ts';
import { mayRead } from '../shares/read-for.server.ts';
import { serviceReader } from '../shares/share-reader.ts';
import { governedPilotEnv } from '../testing/governed-fixture.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { answerBoard } from './answer-board.server.ts';
import { gatheredConsents } from './gathered-consents.server.ts';
import { joinCollective, listToBringIn } from './join-collective.server.ts';
import { readBoard } from './read-board.server.ts';

const cell = (name: string) => {
  const [serviceKey = '', dataset = ''] = name.split(' ');
  return { serviceKey, dataset };
};

describe('the consent board', () => {
  const test = useTestContext({ env: governedPilotEnv('trusted-platform') });
  beforeAll(() => createTestPilot(test.context));
  const answer = (testerId: string, ...on: string[]) =>
    answerBoard(test.context, { testerId, on: on.map(cell), locale: 'fr' });
  const isOn = async (testerId: string): Promise<string[]> =>
    (await readBoard(test.context, testerId)).services.flatMap(({ key, rows }) =>
      rows.filter((row) => row.isOn).map(({ dataset }) => `${key} ${dataset}`),
    );
  const states = async (testerId: string): Promise<string[]> =>
    (await listConsents(test.context, testerId)).map(({ purposeKey, state }) => `${purposeKey} ${state}`);

  it('shows every service and what it may read, all off at first', async () => {
    const testerId = await createTester(test.context);
    const board = await readBoard(test.context, testerId);
    expect(board.services.map(({ key, rows }) => [key, rows.map(({ dataset }) => dataset)])).toEqual([
      ['hestia', ['enedis/load-curve', 'enedis/daily', 'grdf/daily', 'declared/home']],
      ['zeus', ['enedis/load-curve', 'declared/home']],
    ]);
    expect(board.others.map(({ purposeKey }) => purposeKey)).toEqual(['contact']);
    expect(await isOn(testerId)).toEqual([]);
    expect((await gatheredConsents(test.context, testerId)).page).toBe('/moi/tableau');
  });

  it('agrees to the questions behind a switch, and to no switch more; the rest is a no', async () => {
    const testerId = await createTester(test.context);
    expect(await answer(testerId, 'hestia enedis/daily')).toBe(1);
    expect(await isOn(testerId)).toEqual(['hestia enedis/daily']);
    expect(await states(testerId)).toEqual(['electricity granted', 'gas refused', 'advice refused', 'contact draft']);
    // The curve comes under the same question, and its switch is off: it does not pass.
    const asked = { testerId, dataset: 'enedis/load-curve', reader: serviceReader('hestia') };
    expect((await mayRead(test.context, asked)).obstacles).toContain('consent-missing-on-board');
    expect(await answer(testerId, 'hestia enedis/daily')).toBe(0);
  });

  it('withdraws a question with its last switch, and keeps the others', async () => {
    const testerId = await createTester(test.context);
    await answer(testerId, 'hestia enedis/daily', 'hestia enedis/load-curve', 'zeus enedis/load-curve');
    expect(await answer(testerId, 'hestia enedis/daily')).toBe(2);
    expect(await states(testerId)).toEqual(['electricity granted', 'gas refused', 'advice revoked', 'contact draft']);
    expect(await answer(testerId)).toBe(1);
    expect((await states(testerId)).slice(0, 3)).toEqual(['electricity revoked', 'gas refused', 'advice revoked']);
    await expect(answer(testerId, 'hestia enedis/nothing')).rejects.toMatchObject({ status: 404 });
  });

  it('follows what is decided elsewhere: a question agreed to is on, one withdrawn is off', async () => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'en' });
    expect(await isOn(testerId)).toEqual(['hestia grdf/daily']);
    await withdrawConsent(test.context, { testerId, purposeKey: 'gas' });
    expect(await isOn(testerId)).toEqual([]);
  });

  it('says of each service what its operator said last', async () => {
    const testerId = await createTester(test.context);
    const standing = async () => (await readBoard(test.context, testerId)).services[0]?.certification;
    const service = { pilotSlug: TEST_PILOT, serviceKey: 'hestia' };
    const certify = (until: string, criteria = ['sealed']) =>
      certifyService(test.context, {
        ...service,
        by: { userId: null, name: 'Karim' },
        until: new Date(until),
        criteria,
      });
    expect(await standing()).toBe('never');
    await expect(certify('2027-01-01', [])).rejects.toThrow('consent.criteria-missing');
    await expect(certify('2026-01-01')).rejects.toThrow('consent.certification-past');
    await expect(
      certifyService(test.context, {
        ...{ pilotSlug: TEST_PILOT, serviceKey: 'nobody', by: { userId: null, name: 'K' } },
        ...{ until: new Date('2027-01-01'), criteria: ['sealed'] },
      }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await standing()).toBe('never');
    await Promise.all([certify('2027-01-01'), certify('2027-01-01')]);
    expect(await test.context.db.serviceCertification.count({ where: { ...service, withdrawnAt: null } })).toBe(1);
    expect(await standing()).toBe('certified');
    const take = (reason: string) => withdrawCertification(test.context, { ...service, by: 'Karim', reason });
    await expect(take('  ')).rejects.toThrow('consent.reason-missing');
    expect(await take('A leak')).toBe(true);
    expect(await take('A leak')).toBe(false);
    expect(await standing()).toBe('withdrawn');
    await certify('2026-12-01');
    test.context.clock.moveTo(new Date('2026-12-01T00:00:00Z'));
    expect(await standing()).toBe('lapsed');
  });
});

describe('joining', () => {
  const test = useTestContext({ env: governedPilotEnv('data-trust') });
  beforeAll(() => createTestPilot(test.context));

  it('brings everything in by one yes, each kept with its own words, and asks no more', async () => {
    const testerId = await createTester(test.context);
    expect((await gatheredConsents(test.context, testerId)).page).toBe('/moi/adhesion');
    expect((await listToBringIn(test.context, testerId)).map(({ purposeKey }) => purposeKey)).toEqual([
      ...['electricity', 'gas', 'advice'],
    ]);
    const join = () => joinCollective(test.context, { testerId, decision: 'grant', locale: 'fr' });
    expect(await join()).toBe(3);
    expect(await join()).toBe(0);
    const rows = await test.context.db.consent.findMany({ where: { testerId } });
    expect(new Set(rows.map(({ textHash }) => textHash)).size).toBe(3);
    const asked = { testerId, dataset: 'grdf/daily', reader: serviceReader('hestia') };
    expect((await mayRead(test.context, asked)).sight).toBe('readings');
  });
});
