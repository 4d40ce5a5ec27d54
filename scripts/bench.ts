import { readEnv } from '~/platform/env.server.ts';
import { asLocale, DEFAULT_LOCALE } from '~/platform/i18n/messages.ts';
import { runBench } from '~/rehearsal/bench/run-bench.server.ts';
import { print } from './terminal.ts';

/**
 * npm run bench: lists what can be measured on this machine.
 * npm run bench -- ingest [--homes 100] [--days 365] [--json]
 * npm run bench -- pages [--testers 5000] [--pilot NAME] [--json]
 *
 * Rows go to the PostgreSQL server that BENCH_DATABASE_URL names (a table of its own, dropped at the end), else to one
 * started for it when PostgreSQL is installed here, else to the embedded database.
 */
const locale = asLocale((process.env.LC_ALL || process.env.LANG || '').slice(0, 2)) ?? DEFAULT_LOCALE;

process.exitCode = await runBench(
  process.argv.slice(2),
  { locale, print, complain: (line) => process.stderr.write(`${line}\n`) },
  { url: process.env.BENCH_DATABASE_URL, env: readEnv() },
);
