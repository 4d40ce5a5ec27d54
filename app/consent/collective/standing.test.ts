import { beforeAll, describe, expect, it } from 'vitest';
import { policyOf } from '~/governance/policy/policy-of.ts';
import { obstaclesToShare } from '~/governance/policy/share.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { collectiveStanding } from './collective-standing.server.ts';
import { collectivePilotEnv, createMembers } from './testing/assembly-fixture.ts';

describe('where a recipient stands', () => {
  const test = useTestContext({ env: collectivePilotEnv('cooperative') });
  let testerId = '';
  beforeAll(async () => {
    await createTestPilot(test.context);
    [testerId = ''] = await createMembers(test.context, 1);
  });

  const standing = (recipientKey: string, datasets: readonly string[]) =>
    collectiveStanding(test.context, { pilotSlug: TEST_PILOT, testerId, recipientKey, datasets });

  it('is founded for the purposes of the folder, under the version of the protocol, until a decision ends it', async () => {
    const founded = await standing('service', ['enedis/daily', 'grdf/daily']);
    expect(founded).toMatchObject({ admitted: true, totals: false, optedOut: false, foundedOn: 3 });
    const situation = { consents: ['on-joining'] as const, certified: false, left: false };
    const policy = policyOf({ model: 'cooperative' });
    expect(obstaclesToShare(policy, { ...situation, ...founded })).toEqual([]);
    await test.context.db.proposalOptOut.create({
      data: { pilotSlug: TEST_PILOT, testerId, decisionKey: 'founding:service', at: test.context.clock.now() },
    });
    expect(obstaclesToShare(policy, { ...situation, ...(await standing('service', ['grdf/daily'])) })).toEqual([
      'opted-out',
    ]);
    await test.context.db.foundingEnd.create({
      data: { pilotSlug: TEST_PILOT, recipientKey: 'service', at: test.context.clock.now(), reason: 'voted' },
    });
    const ended = { vote: null, admitted: false, totals: false, optedOut: false, foundedOn: null };
    expect(await standing('service', ['enedis/daily'])).toEqual(ended);
  });

  it('is nothing for a recipient or a dataset that nobody decided', async () => {
    expect(await standing('city', ['enedis/daily'])).toMatchObject({ vote: null, admitted: false });
    expect(await standing('city', [])).toMatchObject({ vote: null, admitted: false });
    await expect(
      collectiveStanding(test.context, { pilotSlug: 'nothing', testerId, recipientKey: 'x', datasets: [] }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
