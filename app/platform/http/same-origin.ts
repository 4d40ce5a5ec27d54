const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: a request that changes something must come from a page of this site.
 * Browsers say so in Sec-Fetch-Site; older ones in Origin. A request with neither (a command line, which
 * carries no ambient cookie of a victim) passes. Source: OWASP CSRF prevention cheat sheet, Fetch Metadata.
 */
export function comesFromThisSite(request: {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  secFetchSite: string | undefined;
}): boolean {
  if (SAFE.has(request.method)) return true;
  if (request.secFetchSite) return request.secFetchSite === 'same-origin' || request.secFetchSite === 'none';
  if (!request.origin) return true;
  return URL.canParse(request.origin) && new URL(request.origin).host === request.host;
}
