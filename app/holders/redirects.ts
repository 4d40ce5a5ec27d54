import { type HolderFailure, holderError } from './errors.ts';
import type { AuthorizeRequest, HolderGrant, HolderManifest, HolderSettings } from './holder.ts';
import { hostsOf } from './settings.ts';

/** The address of the holder's consent page, with what it must be told. */
export function consentPageUrl(manifest: HolderManifest, settings: HolderSettings, request: AuthorizeRequest): string {
  const { authorize } = hostsOf(manifest, settings);
  if (!authorize) throw holderError('notConfigured', { holder: manifest.name, holderCode: 'authorize' });
  const query = new URLSearchParams({
    client_id: request.clientId,
    response_type: 'code',
    state: request.state,
    duration: request.durationIso,
    redirect_uri: request.redirectUri,
  });
  if (settings.mode === 'sandbox') {
    query.set('scopes', request.scopes.join(' '));
    query.set('customer', request.customer ?? request.state);
  } else if (manifest.contract.status === 'proposal') {
    // What our contract calls it, as OAuth does; other holders ask in a way of their own.
    query.set('scope', request.scopes.join(' '));
  }
  return `${authorize}${authorize.includes('?') ? '&' : '?'}${query}`;
}

/** Errors that a consent page puts on the return address. */
const REDIRECT_FAILURES: Readonly<Record<string, HolderFailure>> = {
  access_denied: 'consentRefused',
  missing_parameter: 'missingParameter',
  invalid_duration_format: 'invalidDuration',
  maximum_duration_exceeded: 'durationTooLong',
  'lincs-internal-server-error': 'consentPageDown',
  server_error: 'consentPageDown',
  temporarily_unavailable: 'consentPageDown',
};

/** What the person brings back from the consent page; see Holder.readRedirect. */
export function grantFromRedirect(manifest: HolderManifest, params: URLSearchParams): HolderGrant {
  const error = params.get('error');
  if (error) {
    throw holderError(REDIRECT_FAILURES[error] ?? 'consentPageDown', { holder: manifest.name, holderCode: error });
  }
  const subject = params.get(manifest.subject.parameter) ?? '';
  // Data Connect may give several meters at once, joined by commas or semicolons: the first is the home.
  const first = subject.split(/[,;]/)[0]?.trim() ?? '';
  if (!/^[0-9A-Z]{8,20}$/.test(first)) throw holderError('redirectIncomplete', { holder: manifest.name });
  return { subject: first };
}
