/** A path of this site, or undefined: nothing that could send a person elsewhere after sign-in. */
export function localPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith('//') || value.includes('\\'))
    return undefined;
  const url = URL.canParse(value, 'http://here.invalid') ? new URL(value, 'http://here.invalid') : undefined;
  return url?.host === 'here.invalid' ? url.pathname + url.search : undefined;
}
