import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import type { Env } from '~/platform/env.server.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { benchMessages } from '../messages/bench.ts';
import { benchIngest, type IngestBench, type Storing } from './ingest.server.ts';
import { benchRetention, type RetentionBench } from './retention.server.ts';
import { benchServicePages, type ServicePagesBench } from './service-pages.server.ts';

interface BenchTerminal {
  readonly locale: Locale;
  print(line: string): void;
  complain(line: string): void;
}

interface BenchRun {
  readonly homes: number;
  readonly days: number;
  readonly testers: number;
  /** As given on the command line: each measure has its own usual number. */
  readonly givenTesters: number | undefined;
  /** Of one pilot only; all those of the installation without it. */
  readonly pilot: string | undefined;
  readonly env: Env;
  readonly url: string | undefined;
  readonly locale: Locale;
}

/** What a measure gives, for machines and for people. */
interface Measured {
  readonly result: unknown;
  readonly lines: readonly string[];
}

/** Every measure that the command knows. */
const BENCHES: Readonly<Record<string, (run: BenchRun) => Promise<Measured>>> = {
  ingest: async (run) => {
    const result = await benchIngest(run);
    return { result, lines: ingestLines(result, run.locale) };
  },
  retention: async (run) => {
    const result = await benchRetention({ ...run, testers: run.givenTesters ?? 100_000 });
    return { result, lines: result.flatMap((one) => retentionLines(one, run.locale)) };
  },
  pages: async ({ env, testers, pilot, locale }) => {
    const result = await benchServicePages(env, await definitionsOf(env, pilot), { testers });
    return { result, lines: pagesLines(result, locale) };
  },
};

async function definitionsOf({ PILOTS_DIR }: Env, pilot: string | undefined): Promise<PilotDefinition[]> {
  const entries = await readdir(PILOTS_DIR, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && (pilot ? entry.name === pilot : true));
  const loaded = await Promise.all(folders.map(({ name }) => loadPilot(path.join(PILOTS_DIR, name))));
  return loaded.flatMap(({ pilots }) => pilots.flatMap(({ definition }) => definition ?? []));
}

/** The whole of `npm run bench`: without a name, the list. Returns the exit code. */
export async function runBench(
  args: readonly string[],
  { locale, print, complain }: BenchTerminal,
  { url, env }: { url: string | undefined; env: Env },
): Promise<0 | 1> {
  const t = pick(benchMessages, locale);
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      ...{ homes: { type: 'string' }, days: { type: 'string' }, testers: { type: 'string' } },
      ...{ pilot: { type: 'string' }, json: { type: 'boolean' } },
    },
  });
  const [name] = positionals;
  if (name === undefined) {
    for (const line of [t.list, `  ${t.ingest}`, `  ${t.pages}`, `  ${t.retention}`, t.usage]) print(line);
    return 0;
  }
  const bench = Object.entries(BENCHES).find(([key]) => key === name)?.[1];
  const numbers = {
    ...{ homes: whole(values.homes ?? '100'), days: whole(values.days ?? '365') },
    testers: whole(values.testers ?? '5000'),
  };
  const wrong = Object.entries(numbers).find(([, value]) => value === null)?.[0];
  if (!bench || wrong) {
    for (const line of [wrong ? t.wrong(`--${wrong}`) : t.unknown(name), t.usage]) complain(line);
    return 1;
  }
  const { homes, days, testers } = numbers;
  const pilot = typeof values.pilot === 'string' ? values.pilot : undefined;
  const run = {
    homes: homes ?? 1,
    days: days ?? 1,
    testers: testers ?? 1,
    pilot,
    url,
    env,
    locale,
    givenTesters: values.testers === undefined ? undefined : (testers ?? 1),
  };
  const { result, lines } = await bench(run);
  if (values.json === true) print(JSON.stringify(result, null, 2));
  else for (const line of lines) print(line);
  return 0;
}

const whole = (text: unknown): number | null =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;

function ingestLines(bench: IngestBench, locale: Locale): string[] {
  const t = pick(benchMessages, locale);
  const n = (value: number, digits = 0): string => formatNumber(locale, value, { maximumFractionDigits: digits });
  const line = ({ name, seconds, perSecond, bytesPerReading }: Storing): string =>
    t.line(name, n(seconds, 2), n(perSecond), n(bytesPerReading, 2));
  const { ours, rows, leanRows } = bench;
  return [
    t.made(n(bench.readings), n(bench.homes), n(bench.days)),
    ...[ours, rows, leanRows].map(line),
    t.ratios(n(bench.timesFaster, 1), n(bench.timesSmaller, 1)),
    t.leanRatios(n(leanRows.seconds / ours.seconds, 1), n(leanRows.bytesPerReading / ours.bytesPerReading, 1)),
    t.part,
  ];
}

function pagesLines({ pages, small, large, worst }: ServicePagesBench, locale: Locale): string[] {
  const t = pick(benchMessages, locale);
  const n = (value: number, digits = 0): string => formatNumber(locale, value, { maximumFractionDigits: digits });
  return [
    t.pagesMade(n(small), n(large)),
    ...pages.map((one) => t.page(one.pilot, one.page, n(one.small, 1), n(one.large, 1), n(one.ratio, 2))),
    ...(worst ? [t.worst(worst.page, n(worst.ratio, 2))] : []),
  ];
}

function retentionLines(bench: RetentionBench, locale: Locale): string[] {
  const t = pick(benchMessages, locale);
  const n = (value: number, digits = 0): string => formatNumber(locale, value, { maximumFractionDigits: digits });
  const { database, testers, activities, counted, made, folded, figures, page } = bench;
  return [
    t.retentionMade(database, n(testers), n(activities)),
    t.rolledUp(n(counted / 1000, 1), n(made / 1000, 1), n(folded.entries), n(folded.ms / 1000, 1)),
    ...figures.map((one) => t.figure(t.figures[one.figure], n(one.ours), n(one.sql), n(one.ratio, 2))),
    t.researchPage(n(page.first), n(page.then)),
  ];
}
