import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runApart } from './run-apart.server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'apart-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A build whose jobs say where they ran. */
const module = path.join(folder, 'build.mjs');
writeFileSync(
  module,
  `export const entry = { module: { apartJobs: [
  { kind: 'where', run: async (input, report) => {
    await report(0.5, 'half');
    return { pid: process.pid, input, secret: process.env.ATELIER_MASTER_KEY ?? null };
  } },
  { kind: 'throws', run: async () => { throw new Error('no luck'); } },
  { kind: 'goes-on', run: async (_input, report) => {
    for (;;) { await report(0); await new Promise((resolve) => setTimeout(resolve, 5)); }
  } },
  { kind: 'dies', run: async () => process.exit(3) },
] } };`,
);
const here = (kind: string) => ({ kind, run: async () => ({ pid: process.pid, input: 0, secret: null as unknown }) });

describe('a job run apart', () => {
  it('is in a process of its own, tells how far it is, and knows no secret', async () => {
    const told: unknown[] = [];
    const before = process.env.ATELIER_MASTER_KEY;
    process.env.ATELIER_MASTER_KEY = 'a'.repeat(64);
    try {
      const result = await runApart(
        here('where'),
        new Map([['a', 1]]) as never,
        async (...all) => void told.push(all),
        {
          module,
        },
      );
      expect(result).toEqual({ pid: expect.any(Number), input: new Map([['a', 1]]), secret: null });
      expect(result.pid).not.toBe(process.pid);
      expect(told).toEqual([[0.5, 'half']]);
    } finally {
      if (before === undefined) delete process.env.ATELIER_MASTER_KEY;
      else process.env.ATELIER_MASTER_KEY = before;
    }
  });

  it.each([
    ['throws', /no luck/],
    ['dies', /ended \(3\)/],
    ['unknown', /No job called unknown/],
  ])('fails here as it failed there: %s', async (kind, words) => {
    await expect(runApart(here(kind), 0 as never, async () => {}, { module })).rejects.toThrow(words);
  });

  it('stops where it is asked to, and says why', async () => {
    const stop = new AbortController();
    const report = async () => stop.abort(new Error('enough'));
    const running = runApart(here('goes-on'), 0 as never, report, { module, signal: stop.signal });
    await expect(running).rejects.toThrow('enough');
    await expect(runApart(here('goes-on'), 0 as never, report, { module, signal: stop.signal })).rejects.toThrow(
      'enough',
    );
  });

  it('runs here where there is no build', async () => {
    expect(await runApart(here('where'), 0 as never, async () => {})).toMatchObject({ pid: process.pid });
  });
});
