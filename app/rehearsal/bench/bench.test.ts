import { describe, expect, it } from 'vitest';
import { readEnv } from '~/platform/env.server.ts';
import { readingsOfHome } from './make-readings.ts';
import { runBench } from './run-bench.server.ts';

const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });

async function run(...args: string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await runBench(
    args,
    { locale: 'en', print: (line) => printed.push(line), complain: (line) => complaints.push(line) },
    { url: undefined, env },
  );
  return { code, printed, complaints };
}

describe('the bench', () => {
  it('lists what it measures, and refuses what it does not know', async () => {
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed.join('\n')).toMatch(
      /ingest \[--homes 100\] \[--days 365\]: .*\n.*pages \[--testers 5000\].*\n.*retention \[--testers 100000\].*\nUsage: npm run bench/,
    );
    expect(await run('flood')).toMatchObject({ code: 1, complaints: ['Unknown measure: flood', expect.any(String)] });
    expect((await run('ingest', '--homes', '0')).complaints[0]).toBe('--homes is a whole number above zero');
  });

  it('makes readings that a meter could have made: 48 half-hours a day, 46 and 50 when clocks change', () => {
    const counts = (from: string) => readingsOfHome(7, from, 1).map(({ readings }) => readings.length);
    expect(counts('2026-01-15')).toEqual([48, 1]);
    expect(counts('2026-03-29')).toEqual([46, 1]);
    expect(counts('2025-10-26')).toEqual([50, 1]);
    expect(readingsOfHome(7, '2026-01-15', 3)).toEqual(readingsOfHome(7, '2026-01-15', 3));
  });

  it('compares the same readings in one run, as ratios', async () => {
    const { code, printed } = await run('ingest', '--homes', '4', '--days', '40', '--json');
    expect(code).toBe(0);
    const bench = JSON.parse(printed.join('\n'));
    expect(bench).toMatchObject({ homes: 4, days: 40, readings: 4 * (40 * 48 + 2 + 40) });
    expect(bench.timesSmaller).toBeCloseTo(bench.rows.bytesPerReading / bench.ours.bytesPerReading, 9);
    expect(bench.timesFaster).toBeCloseTo(bench.rows.seconds / bench.ours.seconds, 9);
    // So small that a page of eight kilobytes weighs, and yet.
    expect(bench.timesSmaller).toBeGreaterThan(15);
  }, 60_000);

  it('times each figure of research beside plain SQL, and the page made from the roll-up', async () => {
    const { code, printed } = await run('retention', '--testers', '60', '--json');
    expect(code).toBe(0);
    const benches = JSON.parse(printed.join('\n'));
    expect(benches[0]).toMatchObject({ database: 'PGlite', testers: 60 });
    for (const { testers, activities, figures, folded } of benches) {
      // Five stages, and some hundred uses each.
      expect(activities).toBeGreaterThan(testers * 50);
      expect(folded.entries).toBe(24);
      expect(figures.map(({ figure }: { figure: string }) => figure)).toEqual([
        ...['flow', 'retention', 'recurring', 'frequency', 'stay'],
      ]);
      for (const one of figures) expect(one.ratio).toBeCloseTo(one.ours / one.sql, 9);
    }
    expect((await run('retention', '--testers', '60')).printed.join('\n')).toMatch(/length of stay: .* the SQL: /);
  }, 120_000);

  it('times the pages of one tester in a small panel and in a large one', async () => {
    const { code, printed } = await run('pages', '--pilot', 'sortia-lyon', '--testers', '40', '--json');
    expect(code).toBe(0);
    const { pages, small, large, worst } = JSON.parse(printed.join('\n'));
    expect([small, large]).toEqual([8, 40]);
    expect(pages.map(({ page }: { page: string }) => page)).toEqual([
      ...['home', 'programme', 'signed-proof', 'printed-proof'],
    ]);
    for (const one of pages) expect(one.ratio).toBeCloseTo(one.large / one.small, 9);
    expect(worst.ratio).toBe(Math.max(...pages.map(({ ratio }: { ratio: number }) => ratio)));
  }, 120_000);
});
