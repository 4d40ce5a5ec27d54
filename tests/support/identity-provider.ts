import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Clock } from '../../app/platform/clock.ts';

export const ISSUER = 'https://identity.example/api/v2';
export const CLIENT = { id: 'atelier', secret: 'a secret of this test' };

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const published = keys();
/** A key that the provider never published. */
const other = keys();

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(claims: object, key: KeyObject, header: object = { alg: 'RS256', typ: 'JWT', kid: 'one' }): string {
  const content = `${part(header)}.${part(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`;
}

/** What is done wrong; everything is right without. */
export interface Misdeeds {
  /** Over the claims of the id_token. */
  readonly idToken?: Readonly<Record<string, unknown>>;
  readonly userInfo?: Readonly<Record<string, unknown>>;
  /** Of the id_token, of the answer about the person. */
  readonly signsWithAnother?: 'id-token' | 'userinfo';
  /** The id_token claims no signature at all. */
  readonly unsigned?: boolean;
  readonly plainUserInfo?: boolean;
  readonly token?: { readonly status: number; readonly body: object };
  readonly isDown?: boolean;
}

export const PERSON = {
  sub: 'b155a2129530e5fd3f6b95275b6da72a99ea1a486b8b33148abb4a62ddfb3609v2',
  ...{ family_name: 'DUBOIS', given_name: 'Angela Claire Louise', birthdate: '1962-08-24', gender: 'female' },
  ...{ birthplace: '75107', birthcountry: '99100' },
};

/**
 * An identity provider that answers as FranceConnect does, and misbehaves as it is told. `authorize` stands for the page
 * on which the person says who they are; the rest is a `fetch`.
 */
export function identityProvider(clock: Clock, misdeeds: Misdeeds = {}) {
  const codes = new Map<string, URLSearchParams>();
  const seconds = (): number => Math.floor(clock.now().getTime() / 1000);
  const endpoints = {
    ...{ issuer: ISSUER, authorization_endpoint: `${ISSUER}/authorize`, token_endpoint: `${ISSUER}/token` },
    ...{ userinfo_endpoint: `${ISSUER}/userinfo`, jwks_uri: `${ISSUER}/jwks` },
    ...{ end_session_endpoint: `${ISSUER}/session/end` },
    ...{ id_token_signing_alg_values_supported: ['RS256'], userinfo_signing_alg_values_supported: ['RS256'] },
    ...{ response_types_supported: ['code'], subject_types_supported: ['pairwise'] },
  };
  const calls: string[] = [];

  async function token(request: Request): Promise<Response> {
    if (misdeeds.token) return Response.json(misdeeds.token.body, { status: misdeeds.token.status });
    const form = new URLSearchParams(await request.text());
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    if (form.get('client_id') !== CLIENT.id || form.get('client_secret') !== CLIENT.secret)
      return Response.json({ error: 'invalid_client' }, { status: 401 });
    if (!asked || form.get('redirect_uri') !== asked.get('redirect_uri'))
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    const claims = {
      ...{ iss: ISSUER, aud: CLIENT.id, sub: PERSON.sub, nonce: asked.get('nonce'), acr: 'eidas1' },
      ...{ iat: seconds(), exp: seconds() + 60 },
      ...misdeeds.idToken,
    };
    const key = misdeeds.signsWithAnother === 'id-token' ? other.privateKey : published.privateKey;
    const id_token = misdeeds.unsigned ? `${part({ alg: 'none' })}.${part(claims)}.` : sign(claims, key);
    return Response.json({ access_token: 'for-userinfo', token_type: 'Bearer', expires_in: 60, id_token });
  }

  function userInfo(request: Request): Response {
    if (request.headers.get('Authorization') !== 'Bearer for-userinfo') return new Response(null, { status: 401 });
    const claims = { ...PERSON, iss: ISSUER, aud: CLIENT.id, ...misdeeds.userInfo };
    if (misdeeds.plainUserInfo) return Response.json(claims);
    const key = misdeeds.signsWithAnother === 'userinfo' ? other.privateKey : published.privateKey;
    return new Response(sign(claims, key), { headers: { 'Content-Type': 'application/jwt' } });
  }

  const fetcher: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const path = request.url.replace(ISSUER, '');
    calls.push(path);
    if (misdeeds.isDown) return new Response('<html>', { status: 503 });
    switch (path) {
      case '/.well-known/openid-configuration':
        return Response.json(endpoints);
      case '/jwks': {
        const jwk = published.publicKey.export({ format: 'jwk' });
        return Response.json({ keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] });
      }
      case '/token':
        return token(request);
      case '/userinfo':
        return userInfo(request);
      default:
        throw new Error(`Nothing at ${request.url}`);
    }
  };

  /** The person answers the page at `url`: where their browser is sent back. */
  function authorize(url: string, answer: 'yes' | 'no' = 'yes'): URL {
    const query = new URL(url).searchParams;
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    if (answer === 'no') {
      back.searchParams.set('error', 'access_denied');
      return back;
    }
    const code = `code-${codes.size + 1}`;
    codes.set(code, query);
    back.searchParams.set('code', code);
    back.searchParams.set('iss', ISSUER);
    return back;
  }

  return { fetch: fetcher, authorize, calls };
}
