import { Temporal } from 'temporal-polyfill';
import type { HolderManifest } from './holder.ts';
import { dayOf, instantOf, ZONE } from './local-time.ts';

/** What a simulated consent page was asked, once understood. */
export interface CheckedAuthorize {
  readonly state: string;
  /** A path of this site. */
  readonly returnPath: string;
  /** Keys of the manifest's permissions, at least one. */
  readonly scopes: readonly string[];
  readonly customer: string;
  readonly endsAt: Date;
}

export type AuthorizeProblemCode =
  | 'missing_parameter'
  | 'invalid_duration_format'
  | 'maximum_duration_exceeded'
  | 'invalid_redirect';

export interface AuthorizeProblem {
  readonly problem: AuthorizeProblemCode;
  /** The parameter, the value or the limit that the sentence names. */
  readonly detail: string;
}

/**
 * Checks the query of a consent page as the holder would, and that it sends people back to this site only:
 * `origins` are the addresses under which this site is known.
 */
export function checkAuthorizeRequest(
  manifest: HolderManifest,
  query: URLSearchParams,
  { now, origins }: { readonly now: Date; readonly origins: readonly string[] },
): CheckedAuthorize | AuthorizeProblem {
  const redirect = query.get('redirect_uri');
  const returnPath = redirect ? pathOfThisSite(redirect, origins) : undefined;
  if (redirect && !returnPath) return { problem: 'invalid_redirect', detail: '' };
  const missing = ['client_id', 'response_type', 'duration', 'redirect_uri', 'scopes', 'customer'].find(
    (name) => !query.get(name),
  );
  if (missing || !returnPath) return { problem: 'missing_parameter', detail: missing ?? 'redirect_uri' };
  const known = manifest.permissions.map(({ key }) => key);
  const scopes = (query.get('scopes') ?? '').split(/\s+/).filter((scope) => known.includes(scope));
  if (scopes.length === 0) return { problem: 'missing_parameter', detail: 'scopes' };
  const asked = query.get('duration') ?? '';
  const end = endOf(asked, now);
  if (!end) return { problem: 'invalid_duration_format', detail: asked };
  const latest = endOf(`P${manifest.maxConsentYears}Y`, now);
  if (latest && end > latest) return { problem: 'maximum_duration_exceeded', detail: String(manifest.maxConsentYears) };
  return { state: query.get('state') ?? '', returnPath, scopes, customer: query.get('customer') ?? '', endsAt: end };
}

export function isProblem(checked: CheckedAuthorize | AuthorizeProblem): checked is AuthorizeProblem {
  return 'problem' in checked;
}

/** End of the last day of a consent of that length that begins today. */
function endOf(durationIso: string, now: Date): Date | undefined {
  if (!/^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/.test(durationIso)) return undefined;
  const today = Temporal.PlainDate.from(dayOf(now.getTime()));
  const day = today.add(Temporal.Duration.from(durationIso)).toString();
  return /^\d{4}-/.test(day) && day > today.toString() ? new Date(instantOf(day)) : undefined;
}

/** The path and query of an address of this site; undefined for any other: no open redirect. */
function pathOfThisSite(redirect: string, origins: readonly string[]): string | undefined {
  const base = 'http://here.invalid';
  if (redirect.includes('\\') || redirect.startsWith('//') || !URL.canParse(redirect, base)) return undefined;
  const url = new URL(redirect, base);
  const isPath = redirect.startsWith('/') && url.origin === base;
  return isPath || origins.includes(url.origin) ? url.pathname + url.search : undefined;
}

/** The last day of a consent, for showing. */
export function lastDayOf(endsAt: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(endsAt.getTime() - 1)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString();
}
