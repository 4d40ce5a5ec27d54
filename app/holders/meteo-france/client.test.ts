import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { memoryGrantStore } from '../grant-store.ts';
import { createSandboxFetch } from '../sandbox-fetch.server.ts';
import type { Faults } from '../sandbox-world.ts';
import { dailyMeanTemperatureC } from '../synthetic/weather.ts';
import { fetchDailyTemperatures } from './client.server.ts';
import { townOf } from './towns.ts';

const clock = new SimulatedClock(new Date('2026-11-26T09:00:00Z'));
const nantes = townOf('nantes') ?? expect.fail('no Nantes');

function world(faults: Faults = {}) {
  let calls = 0;
  const sandbox = createSandboxFetch({ store: memoryGrantStore(), clock, options: { faults } });
  const counted: typeof fetch = (input, init) => {
    calls += 1;
    return sandbox(input, init);
  };
  return { clock, fetch: counted, calls: () => calls };
}

describe('daily temperatures', () => {
  it('are those of the nearest station that measures all year, up to yesterday, asked for once', async () => {
    const { calls, ...asked } = world();
    const told = await fetchDailyTemperatures(asked, nantes);
    expect(told.get('2025-01-01')).toBe(dailyMeanTemperatureC('nantes', '2025-01-01'));
    expect(told.get('2026-11-25')).toBe(dailyMeanTemperatureC('nantes', '2026-11-25'));
    expect(told.has('2026-11-26')).toBe(false);
    await fetchDailyTemperatures(asked, nantes);
    expect(calls()).toBe(1);
  });

  it('take the mean of the extremes where the mean is not told, and leave out what is no number', async () => {
    const rows =
      'NUM_POSTE;LAT;LON;AAAAMMJJ;TM;TNTXM\n44020001;47.2;-1.6;20260101;;5.5\n44020001;47.2;-1.6;20260102;;\n';
    const { gzipSync } = await import('node:zlib');
    const told = await fetchDailyTemperatures({ clock, fetch: async () => new Response(gzipSync(rows)) }, nantes);
    expect([...told]).toEqual([['2026-01-01', 5.5]]);
  });

  it.each([
    ['unreachable', 'holders.unreachable'],
    ['server-error', 'holders.serverError'],
    ['truncated', 'holders.truncatedAnswer'],
  ] as const)('say what went wrong (%s), and are asked for again', async (fault, code) => {
    const { calls, ...asked } = world({ 'meteo-france': fault });
    await expect(fetchDailyTemperatures(asked, nantes)).rejects.toMatchObject({ code });
    await expect(fetchDailyTemperatures(asked, nantes)).rejects.toMatchObject({ code });
    expect(calls()).toBe(2);
  });

  it('are not those of a file that is something else, nor of a year without one', async () => {
    const { gzipSync } = await import('node:zlib');
    const page = async () => new Response(gzipSync('<html></html>'));
    await expect(fetchDailyTemperatures({ clock, fetch: page }, nantes)).rejects.toMatchObject({
      code: 'holders.contractChanged',
    });
    const gone = async () => new Response(null, { status: 404 });
    await expect(fetchDailyTemperatures({ clock, fetch: gone }, nantes)).rejects.toMatchObject({
      code: 'holders.badRequest',
    });
  });
});
