import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HolderGrant } from '~/holders/holder.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { CLIENT, ISSUER, identityProvider, type Misdeeds, PERSON } from '../../tests/support/identity-provider.ts';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { completeConnection } from './complete-connection.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { startConnection } from './start-connection.server.ts';
import { syncConnection } from './sync-connection.server.ts';
import { entriesPilotEnv } from './testing/entries-fixture.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot } from './testing/pilot-fixture.ts';

const holderId = 'caf';
const HOLDERS = {
  ...{ HOLDER_CAF_MODE: 'production', HOLDER_CAF_CLIENT_ID: 'city', HOLDER_CAF_CLIENT_SECRET: 'cleared' },
  ...{ HOLDER_CAF_RECIPIENT: '12345678901234', HOLDER_CAF_API_URL: 'https://particulier.example' },
};
const IDENTITY = {
  ...{ FRANCECONNECT_ISSUER: ISSUER, FRANCECONNECT_CLIENT_ID: CLIENT.id },
  FRANCECONNECT_CLIENT_SECRET: CLIENT.secret,
};
/** The claims of a person, as anyone may write them in an address. */
const CLAIMS = { ...PERSON, sub: '993012345678901' };

/** A benefits office in production: people prove who they are, and it is asked about whom that is. */
describe('a holder that knows people by their civil status, in production', () => {
  const test = useTestContext({ env: entriesPilotEnv('personal-cloud') });
  beforeAll(() => createTestPilot(test.context));

  const setUp = async (misdeeds: Misdeeds = {}) => {
    const provider = identityProvider(test.context.clock, misdeeds);
    const asked: URL[] = [];
    const outboundFetch: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.url.startsWith(ISSUER)) return provider.fetch(request);
      const url = new URL(request.url);
      if (!url.pathname.endsWith('/quotient_familial/identite')) throw new TypeError('fetch failed');
      asked.push(url);
      return new Response(readFileSync('app/holders/caf/fixtures/quotient-masked.json', 'utf8'));
    };
    const context: TestContext = {
      ...{ ...test.context, outboundFetch },
      env: { ...test.context.env, HOLDERS, ...IDENTITY },
    };
    const testerId = await createTester(context);
    await decideConsent(context, { testerId, purposeKey: 'benefits', decision: 'grant', locale: 'fr' });
    return { context, testerId, provider, asked };
  };
  const start = (context: TestContext, testerId: string) =>
    startConnection(context, { testerId, holderId, returnUrl: `${context.publicUrl}/moi/connexions/caf/retour` });
  const connected = (context: TestContext, testerId: string) =>
    context.db.holderConnection.findUnique({ where: { testerId_holderId: { testerId, holderId } } });

  it('sends people to FranceConnect, and asks the office about whoever came back', async () => {
    const { context, testerId, provider, asked } = await setUp();
    const { url } = await start(context, testerId);
    expect(url.startsWith(`${ISSUER}/authorize?`)).toBe(true);
    const { searchParams: params } = provider.authorize(url);
    await completeConnection(context, { testerId, holderId, params });
    const kept = await connected(context, testerId);
    const grant = await openForTester<HolderGrant>(context, testerId, kept!.sealedGrant);
    expect(grant).toMatchObject({ subject: PERSON.sub, identity: { familyName: 'DUBOIS', birthPlace: '75107' } });
    // What happens at the address of the payments is another matter.
    await syncConnection(context, { testerId, holderId });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked[0]?.origin).toBe('https://particulier.example');
    expect(Object.fromEntries(asked[0]!.searchParams)).toMatchObject({
      ...{ nomNaissance: 'DUBOIS', anneeDateNaissance: '1962', sexeEtatCivil: 'F', recipient: '12345678901234' },
      codeCogInseeCommuneNaissance: '75107',
    });
    // Once only.
    await expect(completeConnection(context, { testerId, holderId, params })).rejects.toMatchObject({
      code: 'consent.round-trip',
    });
  });

  it('believes no civil status that an address tells', async () => {
    const { context, testerId } = await setUp();
    const { url } = await start(context, testerId);
    const state = new URL(url).searchParams.get('state') ?? '';
    const params = new URLSearchParams({ ...CLAIMS, state });
    await expect(completeConnection(context, { testerId, holderId, params })).rejects.toMatchObject({
      code: 'holders.identityRefused',
    });
    expect(await connected(context, testerId)).toBeNull();
  });

  it('refuses what FranceConnect signed for another trip, and says that a person refused', async () => {
    const { context, testerId, provider } = await setUp({ idToken: { nonce: 'of-another-trip' } });
    const { searchParams: params } = provider.authorize((await start(context, testerId)).url);
    await expect(completeConnection(context, { testerId, holderId, params })).rejects.toMatchObject({
      code: 'holders.identityRefused',
    });
    const { searchParams: refused } = provider.authorize((await start(context, testerId)).url, 'no');
    await expect(completeConnection(context, { testerId, holderId, params: refused })).rejects.toMatchObject({
      code: 'consent.holder-refused',
    });
    expect(await connected(context, testerId)).toBeNull();
  });

  it('sends nobody anywhere without FranceConnect', async () => {
    const { context, testerId } = await setUp();
    const bare = { ...context, env: { ...context.env, FRANCECONNECT_CLIENT_SECRET: undefined } };
    await expect(start(bare, testerId)).rejects.toMatchObject({ code: 'holders.notConfigured' });
  });
});
