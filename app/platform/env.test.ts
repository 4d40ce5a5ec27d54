import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env.server.ts';

describe('readEnv', () => {
  it('needs nothing for the demo', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, ATELIER_DEMO: 'on', ATELIER_DATA_DIR: '.data' });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ DATABASE_URL: '', PORT: '' }).DATABASE_URL).toBeUndefined();
  });

  it('names every wrong setting at once', () => {
    const wrong = () => readEnv({ PORT: 'many', DATABASE_URL: 'mysql://x', ATELIER_MASTER_KEY: 'short' });
    expect(wrong).toThrow(/PORT[\s\S]*DATABASE_URL: must begin with postgres[\s\S]*ATELIER_MASTER_KEY: must be 64/);
  });

  it('knows every setting of .env.example, and the other way round', () => {
    const example = readFileSync('.env.example', 'utf8').match(/^#?[A-Z_]+(?==)/gm) ?? [];
    const listed = example.map((line) => line.replace('#', ''));
    const known = Object.keys(
      readEnv({
        PUBLIC_URL: 'https://a.example',
        DATABASE_URL: 'postgres://a',
        SMTP_URL: 'smtp://a',
        ATELIER_MASTER_KEY: '0'.repeat(64),
        FRANCECONNECT_ISSUER: 'https://a.example',
        FRANCECONNECT_CLIENT_ID: 'a',
        FRANCECONNECT_CLIENT_SECRET: 'a',
      }),
    );
    // Those of holders are one family, shown with one holder.
    const alone = listed.filter((name) => !name.startsWith('HOLDER_'));
    expect(alone.sort()).toEqual(known.filter((key) => key !== 'NODE_ENV' && key !== 'HOLDERS').sort());
  });
});
