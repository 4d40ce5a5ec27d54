import { describe, expect, it } from 'vitest';
import { checkAuthorizeRequest, isProblem, lastDayOf } from './check-authorize-request.ts';
import { enedisManifest } from './enedis/manifest.ts';

const now = new Date('2026-11-02T09:00:00Z');
const origins = ['https://atelier.test'];
const good = {
  client_id: 'atelier-enedis',
  response_type: 'code',
  state: 'abc',
  duration: 'P1Y',
  redirect_uri: '/moi/connexions/enedis/retour',
  scopes: 'enedis/load-curve enedis/daily unknown',
  customer: 'hestia-zeus/T-1',
};
const check = (over: Record<string, string> = {}) =>
  checkAuthorizeRequest(enedisManifest, new URLSearchParams({ ...good, ...over }), { now, origins });

describe('a request to a simulated consent page', () => {
  it('is understood', () => {
    const asked = check();
    if (isProblem(asked)) throw new Error(asked.problem);
    expect(asked).toMatchObject({
      returnPath: good.redirect_uri,
      scopes: ['enedis/load-curve', 'enedis/daily'],
      state: 'abc',
    });
    expect(asked.endsAt.toISOString()).toBe('2027-11-01T23:00:00.000Z');
    expect(lastDayOf(asked.endsAt)).toBe('2027-11-01');
  });

  it.each([
    [{ duration: 'one year' }, 'invalid_duration_format'],
    [{ duration: 'P0D' }, 'invalid_duration_format'],
    [{ duration: 'PT5H' }, 'invalid_duration_format'],
    [{ duration: 'P4Y' }, 'maximum_duration_exceeded'],
    [{ duration: 'P1100D' }, 'maximum_duration_exceeded'],
    [{ client_id: '' }, 'missing_parameter'],
    [{ scopes: 'unknown' }, 'missing_parameter'],
    [{ redirect_uri: '' }, 'missing_parameter'],
    [{ redirect_uri: 'https://evil.test/x' }, 'invalid_redirect'],
    [{ redirect_uri: '//evil.test/x' }, 'invalid_redirect'],
    [{ redirect_uri: '/\\evil.test' }, 'invalid_redirect'],
    [{ redirect_uri: 'javascript:alert(1)' }, 'invalid_redirect'],
    [{ redirect_uri: 'moi' }, 'invalid_redirect'],
  ])('%j is refused: %s', (over, problem) => {
    expect(check(over as Record<string, string>)).toMatchObject({ problem });
  });

  it('may come back to this site by its full address', () => {
    expect(check({ redirect_uri: 'https://atelier.test/moi?x=1' })).toMatchObject({ returnPath: '/moi?x=1' });
  });
});
