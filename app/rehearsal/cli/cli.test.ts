import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '~/platform/env.server.ts';
import { parseArguments } from './parse-arguments.ts';
import { runRehearse, type Terminal } from './run-rehearse.server.ts';

const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });

/** Runs the command; answers its exit code and what it wrote. */
async function run(line: string, more: Partial<Terminal> = {}) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runRehearse(env, line.split(' ').filter(Boolean), {
    locale: 'en',
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    ...more,
  });
  return { code, printed, complaints };
}

describe('arguments', () => {
  it('have usual values', () => {
    const usual = {
      pilotSlug: 'p',
      testers: 100,
      days: 120,
      seed: 1,
      startsOn: undefined,
      json: false,
      governance: undefined,
      incidents: [],
    };
    expect(parseArguments(['p'])).toEqual(usual);
    expect(parseArguments(['--json', '--seed', '0', 'p', '--from', '2026-12-01'])).toEqual({
      ...usual,
      seed: 0,
      startsOn: '2026-12-01',
      json: true,
    });
  });

  it.each([
    ['', /Which pilot\? There is: .*hestia-zeus/],
    ['atlantis', /Unknown pilot: atlantis\. There is: .*hestia-zeus/],
    ['../hestia-zeus', /Unknown pilot/],
    ['hestia-zeus other', /One pilot at a time/],
    ['hestia-zeus --testers 0', /--testers is a whole number from 1 to 100000, not: 0/],
    ['hestia-zeus --testers 12.5', /--testers is a whole number/],
    ['hestia-zeus --testers', /--testers is a whole number/],
    ['hestia-zeus --testers 2000', /only 1100 places/],
    ['hestia-zeus --days 731', /--days is a whole number from 1 to 730, not: 731/],
    ['hestia-zeus --seed=-1', /--seed is a whole number from 0/],
    ['hestia-zeus --from 2026-02-30', /--from is a day that exists/],
    ['hestia-zeus --from 2031-01-01', /agreements of this pilot end on/],
    ['hestia-zeus --governance anarchy', /--governance is one of personal-cloud, .*data-trust, not: anarchy/],
    ['hestia-zeus --incident flood@3', /--incident is written NAME@day.*not: flood@3\. The names: moved, /],
    ['hestia-zeus --days 10 --incident moved@11', /within the days played/],
    ['hestia-zeus --tester 5', /Unknown option: --tester/],
  ])('"%s" is refused in a sentence', async (line, sentence) => {
    const { code, printed, complaints } = await run(line);
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(sentence);
    expect(complaints.at(-1)).toMatch(/^Usage: npm run rehearse/);
    expect(printed).toEqual([]);
  });

  it('are refused in French as well', async () => {
    const { complaints } = await run('hestia-zeus --days 0', { locale: 'fr' });
    expect(complaints[0]).toMatch(/nombre entier de 1 à 730/);
  });
});

describe('the command', () => {
  /** A place of these runs' own: other runs on the machine come and go in the usual one. */
  let place = '';
  const usual = process.env.TMPDIR;
  const leftovers = () => readdir(place);
  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'cli-test-'));
    process.env.TMPDIR = place;
  });
  afterAll(async () => {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    await rm(place, { recursive: true, force: true });
  });

  it('prints a report for machines, shows its progress, and leaves nothing on the disk', async () => {
    const seen = new Set<string>();
    const progress: string[] = [];
    const { code, printed, complaints } = await run('hestia-zeus --testers 2 --days 12 --seed 3 --json', {
      progress: (line) => {
        progress.push(line);
        for (const name of readdirSync(place)) seen.add(name);
      },
    });
    expect(complaints).toEqual([]);
    expect(code).toBe(0);
    const report = JSON.parse(printed.join('\n'));
    expect(report).toMatchObject({
      pilot: 'hestia-zeus',
      seed: 3,
      testers: 2,
      days: 12,
      from: '2026-08-31',
      to: '2026-09-11',
      refusals: [],
    });
    // What waits is told, each with what to do and where.
    expect(report.problems.map(({ kind }: { kind: string }) => kind)).toContain('quota-tight');
    for (const { says, todo, place } of report.problems) expect([says, todo, place]).not.toContain('');
    expect(report.retention.classic.map(({ week }: { week: number }) => week)).toEqual([4, 8, 12]);
    expect(report.bytesOnDisk).toBeGreaterThan(report.vaultBytes);
    expect(report.seconds).toBeGreaterThan(0);
    expect(progress).toContainEqual(expect.stringMatching(/^Day 12 of 12, \d of 2 enrolled$/));
    // It did write there, and took it away.
    expect([...seen]).toEqual([expect.stringMatching(/^atelier-rehearsal-/)]);
    expect(await leftovers()).toEqual([]);
  }, 180_000);

  it('plays many people in several databases at once, and puts together what came of it', async () => {
    const progress: string[] = [];
    const { code, printed } = await run('hestia-zeus --testers 150 --days 2 --seed 3 --json', {
      progress: (line) => progress.push(line),
    });
    expect(code).toBe(0);
    const report = JSON.parse(printed.join('\n'));
    const count = (wanted: string) =>
      report.flow.find(({ stage }: { stage: string }) => stage === wanted)?.count as number;
    expect(report.refusals).toEqual([]);
    expect(count('contacted')).toBeGreaterThan(count('enrolled'));
    expect(count('enrolled')).toBeGreaterThan(2);
    expect(progress).toContain(`Day 2 of 2, ${count('enrolled')} of 150 enrolled`);
    expect(await leftovers()).toEqual([]);
  }, 180_000);

  it('plays under the model that is asked for, and says what it measured', async () => {
    const printed: string[] = [];
    const terminal = { locale: 'en', print: (text: string) => printed.push(text), complain: () => {} } as const;
    const line = 'prises-partagees --testers 2 --days 3 --governance trusted-platform --json';
    const code = await runRehearse({ ...env, PILOTS_DIR: 'tests/pilots' }, line.split(' '), terminal);
    expect(code).toBe(0);
    const { governance, refusals } = JSON.parse(printed.join(''));
    expect(refusals).toEqual([]);
    expect(governance).toMatchObject({
      model: 'trusted-platform',
      testers: 7,
      askedPerTester: { consents: { onBoard: 1, asked: 1, atHolders: 0 }, byOthers: { certifications: 1 } },
      copies: { made: 0 },
      leaving: { stillReads: [], operatorTotals: { testersBefore: 7, testersAfter: 6 } },
      leftOut: { holders: [], services: [] },
    });
  }, 300_000);

  it('stopped half-way, says so and leaves nothing either', async () => {
    const stop = new AbortController();
    const { code, printed, complaints } = await run('hestia-zeus --testers 2 --days 30', {
      signal: stop.signal,
      progress: (line) => line.startsWith('Day 2') && stop.abort(),
      locale: 'en',
    });
    expect(code).toBe(130);
    expect(printed).toEqual([]);
    expect(complaints.at(-1)).toMatch(/Rehearsal stopped/);
    expect(await leftovers()).toEqual([]);
  }, 180_000);
});
