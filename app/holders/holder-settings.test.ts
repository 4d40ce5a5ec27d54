import { describe, expect, it } from 'vitest';
import {
  checkHolderSettings,
  consentPageOrigins,
  holderSettings,
  identityProviderOf,
  isProduction,
} from './holder-settings.ts';

const off = { ATELIER_DEMO: 'off' } as const;
const ENEDIS = {
  HOLDER_ENEDIS_MODE: 'production',
  HOLDER_ENEDIS_CLIENT_ID: 'city',
  HOLDER_ENEDIS_CLIENT_SECRET: 'secret',
};

describe('the settings of holders', () => {
  it('simulate every holder that none is about', () => {
    expect(checkHolderSettings({ HOLDERS: {}, ATELIER_DEMO: 'on' })).toEqual([]);
    expect(holderSettings({ HOLDERS: {} }, 'enedis').mode).toBe('sandbox');
    expect(consentPageOrigins({ HOLDERS: {} })).toEqual([]);
  });

  it('take the addresses of the manifest where it knows them', () => {
    expect(checkHolderSettings({ HOLDERS: ENEDIS, ...off })).toEqual([]);
    expect(isProduction({ HOLDERS: ENEDIS }, 'enedis')).toBe(true);
    expect(isProduction({ HOLDERS: ENEDIS }, 'grdf')).toBe(false);
    expect(consentPageOrigins({ HOLDERS: ENEDIS })).toEqual(['https://mon-compte-particulier.enedis.fr']);
  });

  it('ask for an address where there is only a placeholder, and for a SIRET where one is asked', () => {
    const named = (family: string) => ({
      ...{ [`HOLDER_${family}_MODE`]: 'production', [`HOLDER_${family}_CLIENT_ID`]: 'a' },
      [`HOLDER_${family}_CLIENT_SECRET`]: 'b',
    });
    expect(checkHolderSettings({ HOLDERS: named('YELO'), ...off }).map((line) => line.split(':')[0])).toEqual([
      'HOLDER_YELO_API_URL',
      'HOLDER_YELO_TOKEN_URL',
      'HOLDER_YELO_AUTHORIZE_URL',
    ]);
    expect(checkHolderSettings({ HOLDERS: named('CAF'), ...off }).join()).toContain('HOLDER_CAF_RECIPIENT');
  });

  it('ask for an identity provider where people are known by their civil status, and send them there', () => {
    const HOLDERS = {
      ...{ HOLDER_CAF_MODE: 'production', HOLDER_CAF_CLIENT_ID: 'city', HOLDER_CAF_CLIENT_SECRET: 'token' },
      ...{ HOLDER_CAF_RECIPIENT: '12345678901234', HOLDER_CAF_TOKEN_URL: 'https://caf.example/token' },
    };
    expect(checkHolderSettings({ HOLDERS, ...off })).toEqual([
      expect.stringMatching(/^HOLDER_CAF_MODE: FRANCECONNECT_ISSUER, .* are needed/),
    ]);
    const identity = {
      ...{ FRANCECONNECT_ISSUER: 'https://identity.example/api/v2', FRANCECONNECT_CLIENT_ID: 'city' },
      FRANCECONNECT_CLIENT_SECRET: 'secret',
    };
    expect(checkHolderSettings({ HOLDERS, ...identity, ...off })).toEqual([]);
    expect(consentPageOrigins({ HOLDERS, ...identity })).toEqual(['https://identity.example']);
    expect(identityProviderOf({ HOLDERS, ...identity }, 'caf')).toMatchObject({ clientId: 'city', level: 'eidas1' });
    // Simulated people prove nothing, and a holder of meters asks for no proof.
    expect(identityProviderOf({ HOLDERS: {}, ...identity }, 'caf')).toBeUndefined();
    expect(identityProviderOf({ HOLDERS: ENEDIS, ...identity }, 'enedis')).toBeUndefined();
  });

  it.each([
    ['a name that is none', { HOLDER_ENEDIS_SECRET: 'x' }, 'HOLDER_ENEDIS_SECRET: no such setting'],
    ['a mode that is none', { HOLDER_ENEDIS_MODE: 'prod' }, 'HOLDER_ENEDIS_MODE: must be production or sandbox'],
    ['an address that is none', { ...ENEDIS, HOLDER_ENEDIS_API_URL: 'enedis' }, 'HOLDER_ENEDIS_API_URL: must be'],
    ['no secret', { ...ENEDIS, HOLDER_ENEDIS_CLIENT_SECRET: '' }, 'HOLDER_ENEDIS_CLIENT_SECRET: is needed'],
    ['a SIRET that is none', { ...ENEDIS, HOLDER_ENEDIS_RECIPIENT: '12' }, 'HOLDER_ENEDIS_RECIPIENT: must be a SIRET'],
  ])('say what is wrong with %s', (_case, HOLDERS: Record<string, string>, message) => {
    expect(checkHolderSettings({ HOLDERS, ...off }).join('\n')).toContain(message);
  });

  it('never let simulated people meet a real holder', () => {
    expect(checkHolderSettings({ HOLDERS: ENEDIS, ATELIER_DEMO: 'on' })).toEqual([
      expect.stringContaining('ATELIER_DEMO must be off'),
    ]);
  });
});
