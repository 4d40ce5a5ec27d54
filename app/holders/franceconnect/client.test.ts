import { describe, expect, it } from 'vitest';
import { type AppError, isAppError } from '~/platform/app-error.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { CLIENT, ISSUER, identityProvider, type Misdeeds, PERSON } from '../../../tests/support/identity-provider.ts';
import { endSessionUrl, identityUrl, newNonce, proveIdentity } from './client.server.ts';
import { checkFranceConnectSettings, franceConnectSettings } from './settings.ts';

const ENV = {
  FRANCECONNECT_ISSUER: ISSUER,
  FRANCECONNECT_CLIENT_ID: CLIENT.id,
  FRANCECONNECT_CLIENT_SECRET: CLIENT.secret,
};
const redirectUri = 'https://atelier.example/moi/connexions/caf/retour';
const TRIP = { state: 'a-state-that-nobody-guesses', nonce: 'a-nonce-that-nobody-guesses' };

/** A day of the simulation, not of the machine: dates are checked against the clock that is given. */
function installation(misdeeds: Misdeeds = {}) {
  const clock = new SimulatedClock(new Date('2026-11-02T09:00:00Z'));
  const provider = identityProvider(clock, misdeeds);
  const settings = franceConnectSettings(ENV)!;
  return { clock, provider, world: { fetch: provider.fetch, clock, settings } };
}

async function roundTrip(misdeeds: Misdeeds = {}) {
  const { provider, world } = installation(misdeeds);
  const returned = provider.authorize(await identityUrl(world, { ...TRIP, redirectUri }));
  return proveIdentity(world, { ...TRIP, returned });
}

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  );
  if (!isAppError(error)) throw error;
  return error;
}

describe('the way to FranceConnect', () => {
  it('asks for a civil status, at a level, and for nothing by which to write to the person', async () => {
    const { world } = installation();
    const url = new URL(await identityUrl(world, { ...TRIP, redirectUri }));
    expect(url.origin + url.pathname).toBe(`${ISSUER}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ client_id: CLIENT.id, response_type: 'code', redirect_uri: redirectUri, ...TRIP },
      ...{ scope: 'openid identite_pivot', acr_values: 'eidas1' },
    });
    expect(newNonce()).not.toBe(newNonce());
    expect(newNonce().length).toBeGreaterThanOrEqual(32);
  });

  it('ends a session there too', async () => {
    const { world } = installation();
    const { idToken } = await roundTrip();
    const url = new URL(
      (await endSessionUrl(world, { idToken, state: 's', redirectUri: 'https://atelier.example/moi' }))!,
    );
    expect(url.origin + url.pathname).toBe(`${ISSUER}/session/end`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ id_token_hint: idToken, state: 's', post_logout_redirect_uri: 'https://atelier.example/moi' },
    });
  });
});

describe('the way back', () => {
  const IDENTITY = {
    ...{ familyName: 'DUBOIS', givenNames: ['Angela', 'Claire', 'Louise'], birthDate: '1962-08-24', sex: 'F' },
    ...{ birthPlace: '75107', birthCountry: '99100' },
  };

  it('brings the civil status that FranceConnect signs', async () => {
    expect(await roundTrip()).toMatchObject({ subject: PERSON.sub, identity: IDENTITY });
    expect(await roundTrip({ plainUserInfo: true })).toMatchObject({ identity: IDENTITY });
    expect(await roundTrip({ idToken: { acr: 'eidas2' } })).toMatchObject({ identity: IDENTITY });
    const abroad = await roundTrip({ userInfo: { birthplace: '', birthcountry: '99352' } });
    expect(abroad.identity).toMatchObject({ birthPlace: '', birthCountry: '99352' });
  });

  const past = Math.floor(Date.parse('2026-11-02T08:00:00Z') / 1000);
  it.each([
    ['another nonce', { idToken: { nonce: 'of-another-trip' } }],
    ['no nonce', { idToken: { nonce: undefined } }],
    ['another audience', { idToken: { aud: 'another-service' } }],
    ['another issuer', { idToken: { iss: 'https://elsewhere.example' } }],
    ['an id_token that is over', { idToken: { exp: past + 60, iat: past } }],
    ['a signature by a key that is not published', { signsWithAnother: 'id-token' }],
    ['no signature', { unsigned: true }],
    ['no level', { idToken: { acr: undefined } }],
    ['a level that is none', { idToken: { acr: 'eidas0' } }],
    ['a person signed by a key that is not published', { signsWithAnother: 'userinfo' }],
    ['another person than that of the id_token', { userInfo: { sub: 'another-person' } }],
    ['a person for another service', { userInfo: { aud: 'another-service' } }],
    ['a person without a date of birth', { userInfo: { birthdate: undefined } }],
    ['a code that was used', { token: { status: 400, body: { error: 'invalid_grant' } } }],
  ] satisfies [string, Misdeeds][])('refuses %s', async (_what, misdeeds) => {
    const error = await failureOf(roundTrip(misdeeds));
    expect(error.code).toBe('holders.identityRefused');
    expect(error.params.holder).toBe('FranceConnect');
  });

  it('believes nothing that the address alone says', async () => {
    const { provider, world } = installation();
    const url = await identityUrl(world, { ...TRIP, redirectUri });
    const forged = new URL(`${redirectUri}?${new URLSearchParams({ ...PERSON, state: TRIP.state })}`);
    expect((await failureOf(proveIdentity(world, { ...TRIP, returned: forged }))).code).toBe('holders.identityRefused');
    const elsewhere = provider.authorize(url.replace(TRIP.state, 'the-state-of-another'));
    expect((await failureOf(proveIdentity(world, { ...TRIP, returned: elsewhere }))).code).toBe(
      'holders.identityRefused',
    );
    expect(provider.calls).not.toContain('/token');
    // The same code does not serve twice.
    const returned = provider.authorize(url);
    await proveIdentity(world, { ...TRIP, returned });
    expect((await failureOf(proveIdentity(world, { ...TRIP, returned }))).code).toBe('holders.identityRefused');
  });

  it('tells a person who refuses from a provider that is down and from settings that are wrong', async () => {
    const { provider, world } = installation();
    const refused = provider.authorize(await identityUrl(world, { ...TRIP, redirectUri }), 'no');
    expect((await failureOf(proveIdentity(world, { ...TRIP, returned: refused }))).code).toBe('holders.consentRefused');
    expect((await failureOf(roundTrip({ isDown: true }))).code).toBe('holders.serverError');
    const down = { token: { status: 503, body: {} } };
    expect((await failureOf(roundTrip(down))).code).toBe('holders.serverError');
    const wrong = { ...world, settings: { ...world.settings, clientSecret: 'wrong' } };
    const returned = provider.authorize(await identityUrl(wrong, { ...TRIP, redirectUri }));
    expect((await failureOf(proveIdentity(wrong, { ...TRIP, returned }))).code).toBe('holders.tokenRefused');
    const unreachable = { ...world, fetch: async () => Promise.reject(new TypeError('fetch failed')) };
    expect((await failureOf(identityUrl(unreachable, { ...TRIP, redirectUri }))).code).toBe('holders.unreachable');
  });
});

describe('the settings of FranceConnect', () => {
  it('are all there or none, over https or on one’s own machine', () => {
    expect(checkFranceConnectSettings({})).toEqual([]);
    expect(franceConnectSettings({})).toBeUndefined();
    expect(checkFranceConnectSettings(ENV)).toEqual([]);
    expect(checkFranceConnectSettings({ ...ENV, FRANCECONNECT_CLIENT_SECRET: undefined })).toEqual([
      'FRANCECONNECT_CLIENT_SECRET: is needed with FRANCECONNECT_ISSUER and FRANCECONNECT_CLIENT_ID',
    ]);
    expect(franceConnectSettings({ ...ENV, FRANCECONNECT_CLIENT_SECRET: '' })).toBeUndefined();
    expect(checkFranceConnectSettings({ ...ENV, FRANCECONNECT_ISSUER: 'http://identity.example' })).toEqual([
      expect.stringContaining('must begin with https://'),
    ]);
    expect(checkFranceConnectSettings({ ...ENV, FRANCECONNECT_ISSUER: 'http://localhost:8080' })).toEqual([]);
  });
});
