import { readEnv } from '~/platform/env.server.ts';
import { asLocale, DEFAULT_LOCALE } from '~/platform/i18n/messages.ts';
import { runRehearse } from '~/rehearsal/cli/run-rehearse.server.ts';

/**
 * npm run rehearse -- PILOT --testers 100 --days 120 --seed 1 [--from yyyy-mm-dd] [--json]
 *
 * Plays a pilot with simulated testers on a throw-away database, and prints what came of it. Exit code 1 when the
 * arguments cannot be used, 130 when stopped by Ctrl-C; the database is erased in every case.
 */
const locale = asLocale((process.env.LC_ALL || process.env.LANG || '').slice(0, 2)) ?? DEFAULT_LOCALE;
const { stderr } = process;

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

process.exitCode = await runRehearse(readEnv(), process.argv.slice(2), {
  locale,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => stderr.write(`${line}\n`),
  ...(stderr.isTTY ? { progress: (line: string) => stderr.write(`\r\u001b[2K${line}`) } : {}),
  signal: stop.signal,
});
