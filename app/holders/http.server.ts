import { z } from 'zod';
import { type HolderFailure, holderError } from './errors.ts';
import type { HolderAccess, HolderManifest, HolderSettings } from './holder.ts';
import { MINUTE } from './local-time.ts';
import { hostsOf, sandboxSettings } from './settings.ts';

/** How one holder differs from another on the wire. */
export interface HolderProtocol {
  readonly manifest: HolderManifest;
  /** The secret is itself the token, given once for all: nothing is asked for and nothing renewed. */
  readonly isTokenFixed?: boolean;
  /** Extra fields of the token request. */
  tokenScope(settings: HolderSettings): string | undefined;
  /** What an error answer means. `body` is parsed JSON or undefined. */
  explain(status: number, body: unknown): { readonly failure: HolderFailure; readonly holderCode?: string | undefined };
}

interface Token {
  readonly value: string;
  /** ms since the epoch. */
  readonly validUntil: number;
}

const tokenSchema = z.object({
  access_token: z.string().min(1),
  // Enedis writes the seconds as text, GRDF as a number.
  expires_in: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]),
});

/** Renewed a little before its end. */
const MARGIN_MS = MINUTE;
const MOST_PAUSES = 5;

/** Tokens live as long as the `fetch` they were obtained with: two sandboxes never share one. */
const tokens = new WeakMap<typeof fetch, Map<string, Token>>();

/** Settings of a call: the sandbox's unless given. */
export function settingsOf(manifest: HolderManifest, settings: HolderSettings | undefined): HolderSettings {
  return settings ?? sandboxSettings(manifest.id);
}

/**
 * The text of a holder's answer to an authorised call. A refused token is renewed once, and so is one that earns
 * an empty answer. Throws the AppError of any other failure.
 */
export async function holderText(
  protocol: HolderProtocol,
  access: HolderAccess,
  path: string,
  {
    mayBeEmpty = false,
    ...init
  }: { readonly method?: string; readonly body?: string; readonly mayBeEmpty?: boolean } = {},
): Promise<string> {
  const { manifest } = protocol;
  const settings = settingsOf(manifest, access.settings);
  const url = `${hostsOf(manifest, settings).api}${path}`;
  for (let attempt = 0, pauses = 0; ; ) {
    const token = await tokenFor(protocol, access, settings);
    const headers = {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(init.body !== undefined && { 'Content-Type': 'application/json' }),
    };
    access.onCall?.();
    const response = await send(access.fetch, manifest, url, { ...init, headers });
    await settings.wait?.(1000 / manifest.quotas.perSecond);
    const text = await readText(response, manifest);
    const isMissing = isEmpty(text) && !mayBeEmpty;
    const stale = response.status === 401 || (response.ok && isMissing);
    if (stale && attempt === 0) {
      tokens.get(access.fetch)?.delete(keyOf(manifest, settings));
      attempt += 1;
    } else if (response.status === 429 && settings.wait && pauses < MOST_PAUSES && retryAfter(response) <= 60) {
      await settings.wait(retryAfter(response) * 1000);
      pauses += 1;
    } else if (!response.ok) {
      throw failureOf(protocol, response, text);
    } else if (isMissing) {
      throw holderError('emptyAnswer', { holder: manifest.name });
    } else {
      return text;
    }
  }
}

async function tokenFor(protocol: HolderProtocol, access: HolderAccess, settings: HolderSettings): Promise<string> {
  const { manifest } = protocol;
  if (protocol.isTokenFixed) return settings.clientSecret;
  const known = tokens.get(access.fetch) ?? new Map<string, Token>();
  tokens.set(access.fetch, known);
  const key = keyOf(manifest, settings);
  const now = access.clock.now().getTime();
  const cached = known.get(key);
  if (cached && now < cached.validUntil) return cached.value;
  const scope = protocol.tokenScope(settings);
  const response = await send(access.fetch, manifest, hostsOf(manifest, settings).token, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      ...(scope && { scope }),
    }).toString(),
  });
  const text = await readText(response, manifest);
  if ([400, 401, 403].includes(response.status)) throw holderError('tokenRefused', { holder: manifest.name });
  if (!response.ok) throw failureOf(protocol, response, text);
  const parsed = tokenSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw holderError('contractChanged', { holder: manifest.name, holderCode: 'token' }, parsed.error);
  const validUntil = now + parsed.data.expires_in * 1000 - MARGIN_MS;
  known.set(key, { value: parsed.data.access_token, validUntil });
  return parsed.data.access_token;
}

async function send(
  fetcher: typeof fetch,
  manifest: HolderManifest,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const answer = fetcher(url, init);
  return answer.catch((cause: unknown) => {
    // fetch rejects with a TypeError when the network fails; anything else is a defect to be seen.
    if (cause instanceof TypeError) throw holderError('unreachable', { holder: manifest.name }, cause);
    throw cause;
  });
}

async function readText(response: Response, manifest: HolderManifest): Promise<string> {
  return response.text().catch((cause: unknown) => {
    throw holderError('truncatedAnswer', { holder: manifest.name }, cause);
  });
}

function failureOf(protocol: HolderProtocol, response: Response, text: string): Error {
  const { failure, holderCode } = protocol.explain(response.status, parseJson(text));
  return holderError(failure, {
    holder: protocol.manifest.name,
    holderCode: holderCode ?? String(response.status),
    ...(response.status === 429 && { retryAfterSeconds: retryAfter(response) }),
  });
}

function keyOf(manifest: HolderManifest, settings: HolderSettings): string {
  return `${manifest.id} ${settings.mode} ${settings.clientId}`;
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 1;
}

function isEmpty(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === '{}' || trimmed === '[]';
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
