import { franceConnectManifest } from './manifest.ts';

/** What settings are read from: `env` of a context. */
export interface FranceConnectEnv {
  readonly FRANCECONNECT_ISSUER?: string | undefined;
  readonly FRANCECONNECT_CLIENT_ID?: string | undefined;
  readonly FRANCECONNECT_CLIENT_SECRET?: string | undefined;
}

export interface FranceConnectSettings {
  /** 'https://fcp-low.sbx.dev-franceconnect.fr/api/v2' */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The weakest level of assurance that is accepted. */
  readonly level: (typeof franceConnectManifest.levels)[number];
}

/** How this installation talks to FranceConnect; undefined when it does not: civil statuses are then simulated. */
export function franceConnectSettings(env: FranceConnectEnv): FranceConnectSettings | undefined {
  const { FRANCECONNECT_ISSUER: issuer, FRANCECONNECT_CLIENT_ID: clientId, FRANCECONNECT_CLIENT_SECRET } = env;
  if (!issuer || !clientId || !FRANCECONNECT_CLIENT_SECRET) return undefined;
  return { issuer, clientId, clientSecret: FRANCECONNECT_CLIENT_SECRET, level: franceConnectManifest.levels[0] };
}

const NAMES = ['FRANCECONNECT_ISSUER', 'FRANCECONNECT_CLIENT_ID', 'FRANCECONNECT_CLIENT_SECRET'] as const;

/** What is wrong with the settings, a line each; nothing when they can be used or there are none. */
export function checkFranceConnectSettings(env: FranceConnectEnv): string[] {
  const given = NAMES.filter((name) => env[name]);
  if (given.length === 0) return [];
  const missing = NAMES.filter((name) => !env[name]).map((name) => `${name}: is needed with ${given.join(' and ')}`);
  const issuer = env.FRANCECONNECT_ISSUER ?? 'https://';
  return issuer.startsWith('https://') || isLocal(issuer)
    ? missing
    : [...missing, 'FRANCECONNECT_ISSUER: must begin with https://'];
}

/** A provider of one's own machine, to try things against. */
export function isLocal(issuer: string): boolean {
  return URL.canParse(issuer) && ['localhost', '127.0.0.1'].includes(new URL(issuer).hostname);
}
