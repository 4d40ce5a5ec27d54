import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '~/platform/clock.ts';
import { endSessionUrl, type IdentityWorld, identityUrl, newNonce, proveIdentity } from './client.server.ts';

const CLIENT = { id: 'atelier', secret: 'a-secret-of-this-test-and-of-nothing-else' };
const REDIRECT = 'https://atelier.example/moi/connexions/caf/retour';
const PIVOT = {
  ...{ family_name: 'DUBOIS', given_name: 'Angela Claire', birthdate: '1962-08-24', gender: 'female' },
  ...{ birthplace: '75107', birthcountry: '99100' },
};
const NAMES = Object.keys(PIVOT);

/** A whole provider of OpenID Connect, on a port of this machine, that signs with elliptic curves as FranceConnect may. */
describe('against a provider that was not written for it', () => {
  let server: Server;
  let world: IdentityWorld;

  beforeAll(async () => {
    let serve: (...of: Parameters<ReturnType<Provider['callback']>>) => void = () => {};
    server = createServer((request, response) => serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    const provider: Provider = new Provider(issuer, {
      clients: [
        {
          ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, token_endpoint_auth_method: 'client_secret_post' },
          ...{ redirect_uris: [REDIRECT], post_logout_redirect_uris: ['https://atelier.example/moi'] },
          ...{ id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' },
        },
      ],
      jwks: { keys: [{ ...key, alg: 'ES256', use: 'sig', kid: 'of-this-test' }] },
      cookies: { keys: ['of this test'] },
      ttl: { Interaction: 60, Session: 60, Grant: 60, AuthorizationCode: 60, AccessToken: 60, IdToken: 60 },
      // FranceConnect documents none.
      pkce: { required: () => false },
      acrValues: ['eidas1'],
      scopes: ['openid', 'identite_pivot'],
      claims: { openid: ['sub'], acr: null, identite_pivot: NAMES },
      features: {
        devInteractions: { enabled: false },
        jwtUserinfo: { enabled: true },
        userinfo: { enabled: true },
        rpInitiatedLogout: { enabled: true },
      },
      findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...PIVOT }) }),
      // Whoever says who they are agrees to the rest.
      loadExistingGrant: async (context: {
        oidc: { session: { accountId: string }; client: { clientId: string } };
      }) => {
        const { session, client } = context.oidc;
        const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
        grant.addOIDCScope('openid identite_pivot');
        await grant.save();
        return grant;
      },
      interactions: { url: () => '/who' },
    });
    const callback = provider.callback();
    serve = (request, response) => {
      if (!request.url?.startsWith('/who')) return callback(request, response);
      void provider.interactionFinished(request, response, {
        login: { accountId: 'a-person', acr: 'eidas1', amr: ['pwd'] },
      });
    };
    const settings = { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, level: 'eidas1' as const };
    world = { fetch, clock: systemClock, settings };
  });
  afterAll(() => void server.close());

  /** A browser that keeps cookies and follows redirects until it is sent off the provider. */
  async function browse(start: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(start);
    for (let step = 0; step < 10; step += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { Cookie: cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      url = new URL(response.headers.get('Location') ?? '', url);
      if (url.origin !== new URL(start).origin) return url;
    }
    throw new Error(`Still at ${url.href}`);
  }

  it('comes back with a civil status that is signed', async () => {
    const trip = { state: newNonce(), nonce: newNonce() };
    const returned = await browse(await identityUrl(world, { ...trip, redirectUri: REDIRECT }));
    expect(returned.searchParams.get('state')).toBe(trip.state);
    const { subject, identity, idToken } = await proveIdentity(world, { ...trip, returned });
    expect(subject).toBe('a-person');
    expect(identity).toEqual({
      ...{ familyName: 'DUBOIS', givenNames: ['Angela', 'Claire'], birthDate: '1962-08-24', sex: 'F' },
      ...{ birthPlace: '75107', birthCountry: '99100' },
    });
    const bye = await endSessionUrl(world, { idToken, state: 's', redirectUri: 'https://atelier.example/moi' });
    expect((await fetch(bye ?? '')).status).toBe(200);
  });

  it('is refused when it is another trip’s', async () => {
    const trip = { state: newNonce(), nonce: newNonce() };
    const returned = await browse(await identityUrl(world, { ...trip, redirectUri: REDIRECT }));
    await expect(proveIdentity(world, { ...trip, nonce: newNonce(), returned })).rejects.toMatchObject({
      code: 'holders.identityRefused',
      params: { holderCode: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
    });
  });
});
