import * as oidc from 'openid-client';
import type { Clock } from '~/platform/clock.ts';
import { type HolderFailure, holderError } from '../errors.ts';
import type { PivotIdentity } from '../holder.ts';
import { franceConnectManifest as manifest } from './manifest.ts';
import { pivotClaims, pivotOf } from './pivot.ts';
import { type FranceConnectSettings, isLocal } from './settings.ts';

export interface IdentityWorld {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly settings: FranceConnectSettings;
}

/** One trip to FranceConnect and back: words that nobody can guess, kept by whoever began it until it ends. */
export interface IdentityTrip {
  readonly state: string;
  readonly nonce: string;
}

export interface ProvenIdentity {
  /** What FranceConnect calls the person for this installation alone. */
  readonly subject: string;
  readonly identity: PivotIdentity;
  /** To end the session there. */
  readonly idToken: string;
}

export const newNonce = (): string => oidc.randomNonce();

/** Where to send the person. Throws AppErrors `holders.*`, as the others here. */
export async function identityUrl(
  world: IdentityWorld,
  { state, nonce, redirectUri }: IdentityTrip & { readonly redirectUri: string },
): Promise<string> {
  const config = await configure(world);
  const url = oidc.buildAuthorizationUrl(config, {
    ...{ scope: manifest.scope, redirect_uri: redirectUri, acr_values: world.settings.level },
    ...{ response_type: 'code', state, nonce },
  });
  return url.href;
}

/**
 * Who came back. Nothing in the address is believed: the code is exchanged with FranceConnect, what it signs is checked
 * against its published keys (issuer, audience, dates, nonce, level), and the civil status is asked of it.
 */
export async function proveIdentity(
  world: IdentityWorld,
  { state, nonce, returned }: IdentityTrip & { /** The address, whole. */ readonly returned: URL },
): Promise<ProvenIdentity> {
  const config = await configure(world);
  try {
    const tokens = await oidc.authorizationCodeGrant(config, returned, {
      ...{ expectedState: state, expectedNonce: nonce, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token || !isEnough(claims.acr, world.settings)) throw failure('identityRefused', 'acr');
    const told = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    const read = pivotClaims.safeParse(told);
    if (!read.success) throw failure('identityRefused', read.error.issues[0]?.path.join('.'), read.error);
    return { subject: claims.sub, identity: pivotOf(read.data), idToken: tokens.id_token };
  } catch (error) {
    throw explained(error);
  }
}

/** Where to send a person to end their session at FranceConnect; undefined when it offers no such page. */
export async function endSessionUrl(
  world: IdentityWorld,
  { idToken, state, redirectUri }: { readonly idToken: string; readonly state: string; readonly redirectUri: string },
): Promise<string | undefined> {
  const config = await configure(world);
  if (!config.serverMetadata().end_session_endpoint) return undefined;
  return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, state, post_logout_redirect_uri: redirectUri }).href;
}

/** Asked anew for each trip: trips are rare, and keys change. */
async function configure({ fetch: fetcher, clock, settings }: IdentityWorld): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const metadata = {
    client_secret: clientSecret,
    [oidc.clockSkew]: Math.round((clock.now().getTime() - Date.now()) / 1000),
  };
  const execute = [oidc.enableNonRepudiationChecks, ...(isLocal(issuer) ? [oidc.allowInsecureRequests] : [])];
  return oidc
    .discovery(new URL(issuer), clientId, metadata, oidc.ClientSecretPost(), {
      [oidc.customFetch]: (url, init) => fetcher(url, init as RequestInit),
      execute,
    })
    .catch((error: unknown) => {
      throw explained(error);
    });
}

function isEnough(acr: unknown, { level }: FranceConnectSettings): boolean {
  const { levels } = manifest;
  return levels.slice(levels.indexOf(level)).some((one) => one === acr);
}

const failure = (name: HolderFailure, holderCode = '', cause?: unknown): Error =>
  holderError(name, { holder: manifest.name, ...(holderCode && { holderCode }) }, cause);

/** Whose turn it is after an error of the protocol. What cannot be proven is refused, whatever the reason. */
function explained(error: unknown): unknown {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return failure('consentRefused', error.error, error);
    const isDown = ['server_error', 'temporarily_unavailable'].includes(error.error);
    return failure(isDown ? 'serverError' : 'identityRefused', error.error, error);
  }
  if (error instanceof oidc.ResponseBodyError) {
    const isOurs = ['invalid_client', 'unauthorized_client'].includes(error.error);
    return failure(isOurs ? 'tokenRefused' : 'identityRefused', error.error, error);
  }
  // fetch rejects with a TypeError when the network fails.
  if (error instanceof TypeError) return failure('unreachable', '', error);
  if (!(error instanceof oidc.ClientError)) return error;
  if (error.code === 'OAUTH_TIMEOUT') return failure('unreachable', error.code, error);
  const isDown = error.cause instanceof Response && error.cause.status >= 500;
  return failure(isDown ? 'serverError' : 'identityRefused', error.code, error);
}
