import { parseArgs } from 'node:util';
import { formatNumber } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { benchMessages } from '../messages/bench.ts';
import { benchIngest, type IngestBench, type Storing } from './ingest.server.ts';

interface BenchTerminal {
  readonly locale: Locale;
  print(line: string): void;
  complain(line: string): void;
}

interface BenchRun {
  readonly homes: number;
  readonly days: number;
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
};

/** The whole of `npm run bench`: without a name, the list. Returns the exit code. */
export async function runBench(
  args: readonly string[],
  { locale, print, complain }: BenchTerminal,
  { url }: { url: string | undefined },
): Promise<0 | 1> {
  const t = pick(benchMessages, locale);
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { homes: { type: 'string' }, days: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (name === undefined) {
    for (const line of [t.list, `  ${t.ingest}`, t.usage]) print(line);
    return 0;
  }
  const bench = Object.entries(BENCHES).find(([key]) => key === name)?.[1];
  const numbers = { homes: whole(values.homes ?? '100'), days: whole(values.days ?? '365') };
  const wrong = Object.entries(numbers).find(([, value]) => value === null)?.[0];
  if (!bench || wrong) {
    for (const line of [wrong ? t.wrong(`--${wrong}`) : t.unknown(name), t.usage]) complain(line);
    return 1;
  }
  const { homes, days } = numbers;
  const { result, lines } = await bench({ homes: homes ?? 1, days: days ?? 1, url, locale });
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
