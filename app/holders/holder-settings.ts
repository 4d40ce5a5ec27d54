import { z } from 'zod';
import { type FranceConnectEnv, type FranceConnectSettings, franceConnectSettings } from './franceconnect/settings.ts';
import type { HolderHosts, HolderSettings } from './holder.ts';
import { HOLDER_IDS, type HolderId } from './holder-ids.ts';
import { manifests } from './manifests.ts';
import { hostsOf, sandboxSettings } from './settings.ts';

/** What settings are read from: `env` of a context. */
export interface HolderEnv extends FranceConnectEnv {
  readonly HOLDERS: Readonly<Record<string, string>>;
}

const FIELDS = ['MODE', 'CLIENT_ID', 'CLIENT_SECRET', 'RECIPIENT', 'API_URL', 'TOKEN_URL', 'AUTHORIZE_URL'] as const;
type Field = (typeof FIELDS)[number];

/** Addresses that stand where no holder gave one (RFC 6761). */
const PLACEHOLDER = /^https:\/\/[^/]+\.test(\/|$)/;

/** 'HOLDER_GROCER_A_CLIENT_ID' */
const nameOf = (id: HolderId, field: Field): string => `HOLDER_${id.toUpperCase().replaceAll('-', '_')}_${field}`;

/**
 * How this installation talks to a holder: the simulated one unless HOLDER_…_MODE says production. `checkHolderSettings`
 * has found nothing wrong at start.
 */
export function holderSettings(env: HolderEnv, id: HolderId): HolderSettings {
  const read = (field: Field): string | undefined => env.HOLDERS[nameOf(id, field)];
  if (read('MODE') !== 'production') return sandboxSettings(id);
  const [api, token, authorize] = [read('API_URL'), read('TOKEN_URL'), read('AUTHORIZE_URL')];
  const hosts: Partial<HolderHosts> = { ...(api && { api }), ...(token && { token }), ...(authorize && { authorize }) };
  const recipient = read('RECIPIENT');
  return {
    mode: 'production',
    clientId: read('CLIENT_ID') ?? '',
    clientSecret: read('CLIENT_SECRET') ?? '',
    ...(recipient !== undefined && { recipient }),
    hosts,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

export const isProduction = (env: HolderEnv, id: HolderId): boolean => holderSettings(env, id).mode === 'production';

/**
 * How the people of a real holder that knows them by their civil status prove it; undefined for any other holder, and for
 * a simulated one, which brings a simulated civil status back.
 */
export function identityProviderOf(env: HolderEnv, id: HolderId): FranceConnectSettings | undefined {
  return manifests[id].returnsIdentity && isProduction(env, id) ? franceConnectSettings(env) : undefined;
}

/** Where the consent pages of the real holders that are set up stand, and where people prove who they are. */
export function consentPageOrigins(env: HolderEnv): string[] {
  const pages = HOLDER_IDS.flatMap((id) => {
    const identity = identityProviderOf(env, id);
    if (identity) return [new URL(identity.issuer).origin];
    const settings = holderSettings(env, id);
    const { authorize } = hostsOf(manifests[id], settings);
    return settings.mode === 'production' && authorize ? [new URL(authorize).origin] : [];
  });
  return [...new Set(pages)];
}

/** What is wrong with the settings of holders, a line each ('NAME: what'); nothing when they can be used. */
export function checkHolderSettings(env: HolderEnv & { readonly ATELIER_DEMO: 'on' | 'off' }): string[] {
  const { HOLDERS } = env;
  const known = new Set(HOLDER_IDS.flatMap((id) => FIELDS.map((field) => nameOf(id, field))));
  const unknown = Object.keys(HOLDERS)
    .filter((name) => !known.has(name))
    .map((name) => `${name}: no such setting; holders are ${HOLDER_IDS.join(', ')}, settings ${FIELDS.join(', ')}`);
  return [...unknown, ...HOLDER_IDS.flatMap((id) => checkOne(id, env))];
}

function checkOne(id: HolderId, env: HolderEnv & { readonly ATELIER_DEMO: 'on' | 'off' }): string[] {
  const read = (field: Field): string | undefined => env.HOLDERS[nameOf(id, field)];
  const wrong: string[] = [];
  const say = (field: Field, what: string): void => void wrong.push(`${nameOf(id, field)}: ${what}`);
  const mode = read('MODE');
  if (mode !== undefined && mode !== 'production' && mode !== 'sandbox') say('MODE', 'must be production or sandbox');
  for (const field of ['API_URL', 'TOKEN_URL', 'AUTHORIZE_URL'] as const) {
    const address = read(field);
    if (address !== undefined && !z.url({ protocol: /^https?$/ }).safeParse(address).success) {
      say(field, 'must be an address that begins with https://');
    }
  }
  if (mode !== 'production') return wrong;
  if (env.ATELIER_DEMO === 'on')
    say('MODE', 'ATELIER_DEMO must be off: simulated people are never shown to a real holder');
  for (const field of ['CLIENT_ID', 'CLIENT_SECRET'] as const) {
    if (!read(field)) say(field, 'is needed in production');
  }
  const { production } = manifests[id].hosts;
  const { returnsIdentity = false } = manifests[id];
  if (returnsIdentity && !franceConnectSettings(env)) {
    say(
      'MODE',
      'FRANCECONNECT_ISSUER, …_CLIENT_ID and …_CLIENT_SECRET are needed: it knows people by their civil status',
    );
  }
  for (const [field, address] of addressesOf(production)) {
    // People go to the identity provider instead.
    if (returnsIdentity && field === 'AUTHORIZE_URL') continue;
    if (!read(field) && isUnknown(address)) say(field, 'is needed: no address of this holder is known');
  }
  const recipient = read('RECIPIENT');
  // API Particulier gives to a cleared organisation only.
  if (recipient === undefined ? returnsIdentity : !/^\d{14}$/.test(recipient)) {
    say('RECIPIENT', 'must be a SIRET of 14 digits');
  }
  return wrong;
}

const addressesOf = ({ api, token, authorize }: HolderHosts): [Field, string | undefined][] => [
  ['API_URL', api],
  ['TOKEN_URL', token],
  ['AUTHORIZE_URL', authorize],
];

const isUnknown = (address: string | undefined): boolean => address === undefined || PLACEHOLDER.test(address);
