import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { type Database, openEmbedded, openServer } from '~/platform/database/open.server.ts';
import type { Env } from '~/platform/env.server.ts';
import { createLogger } from '~/platform/log.server.ts';
import { describeRetention } from '~/research/describe-retention.ts';
import { describeStay } from '~/research/describe-stay.ts';
import { countFlow } from '~/research/flow.ts';
import { frequency } from '~/research/frequency.ts';
import { engagementQuery, readEngagement } from '~/research/read-engagement.server.ts';
import { readTrajectories } from '~/research/read-trajectories.server.ts';
import { researchContext } from '~/research/research-context.server.ts';
import { readWays } from '~/research/rollup/read-ways.server.ts';
import { rollUpPilot, waysQuery } from '~/research/rollup/roll-up.server.ts';
import { temporaryServer } from './temporary-server.server.ts';

/** How long one figure takes, beside the plainest SQL that reads the same rows of the log once. */
export interface FigureTime {
  readonly figure: 'flow' | 'retention' | 'recurring' | 'frequency' | 'stay';
  /** Milliseconds: made from the roll-up (reading it included), and the SQL. */
  readonly ours: number;
  readonly sql: number;
  /** ours ÷ sql. */
  readonly ratio: number;
}

export interface RetentionBench {
  readonly database: string;
  readonly testers: number;
  readonly activities: number;
  /** Milliseconds to write the log, to count it whole, and to fold a day's worth of entries. */
  readonly written: number;
  readonly made: number;
  readonly folded: { readonly entries: number; readonly ms: number };
  /** Of counting every tester's way from the log, which is what the roll-up spares; */
  readonly counted: number;
  readonly figures: readonly FigureTime[];
  /** Every figure of the page: the first time, then the median of the next. */
  readonly page: { readonly first: number; readonly then: number };
}

const PILOT = 'bench';
const DAYS = 200;
const FROM = '2026-01-05T08:00:00Z';
const TIMES = 5;

/** On the embedded database, then on a PostgreSQL server: the one named, else one of our own where it is installed. */
export async function benchRetention(options: {
  readonly testers: number;
  readonly url: string | undefined;
  readonly env: Env;
}): Promise<RetentionBench[]> {
  const benches: RetentionBench[] = [];
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-retention-'));
  try {
    const embedded = await openEmbedded(directory);
    benches.push(await benchOn(embedded, 'PGlite', options));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  const server = options.url ? { url: options.url, name: 'PostgreSQL', close: async () => {} } : temporaryServer();
  if (!server) return benches;
  try {
    benches.push(await benchOn(await openServer(server.url, { schema: 'bench_retention' }), server.name, options));
  } finally {
    await server.close();
  }
  return benches;
}

/** A pilot of two panels that counts one kind of use; the rest of a definition is nothing to the figures. */
const definition = {
  slug: PILOT,
  smallestGroup: 5,
  thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
  calendar: { startsOn: FROM.slice(0, 10), endsOn: '2026-12-31', timeZone: 'Europe/Paris', milestones: [] },
  panels: [{ key: 'a' }, { key: 'b' }],
  activities: [{ kind: 'use', qualifying: true }],
} as unknown as PilotDefinition;

async function benchOn(
  database: Database,
  name: string,
  { testers, env }: Parameters<typeof benchRetention>[0],
): Promise<RetentionBench> {
  try {
    const clock = new SimulatedClock(new Date(Date.parse(FROM) + DAYS * 86_400_000));
    const context = { env, database, db: database.db, clock, log: createLogger('silent'), publicUrl: '' };
    const { ms: written } = await timed(() => writeLog(database, testers));
    const activities = await count(database);
    await database.executeSql('VACUUM ANALYZE');
    const at = clock.now();
    const research = researchContext(context);
    const query = waysQuery(definition, at);
    const { ms: counted } = await timed(() => readWays(research, query));
    const { ms: made } = await timed(() => rollUpPilot(context, definition));
    await database.executeSql(daysEntries(testers));
    const entries = Number((await database.executeSql('SELECT count(*) AS n FROM "ActivityToFold"')).rows[0]?.n ?? 0);
    const { ms: folding } = await timed(() => rollUpPilot(context, definition));
    await database.executeSql('VACUUM ANALYZE');

    const read = () => readEngagement(research, definition, { audience: 'researcher' });
    const { ms: first } = await timed(read);
    const figures: FigureTime[] = [];
    for (const [figure, { make, sql }] of Object.entries(FIGURES)) {
      const ours = await median(async () => make(await readTrajectories(research, query), at));
      const plain = await median(() => database.executeSql(sql));
      figures.push({ figure: figure as FigureTime['figure'], ours, sql: plain, ratio: ours / plain });
    }
    const then = await median(read);
    return {
      ...{ database: name, testers, activities, written, made, counted, figures },
      ...{ folded: { entries, ms: folding }, page: { first, then } },
    };
  } finally {
    await database.executeSql('DROP SCHEMA IF EXISTS bench_retention CASCADE');
    await database.close();
  }
}

type Ways = Awaited<ReturnType<typeof readTrajectories>>;
interface Measured {
  readonly make: (ways: Ways, at: Date) => unknown;
  readonly sql: string;
}

const OF_USE = `FROM "ActivityEntry" WHERE "pilotSlug" = '${PILOT}' AND kind = 'use'`;
const cut = (at: Date, start: 'first-time' | 'recurring' = 'first-time') =>
  engagementQuery(definition, at, { audience: 'researcher', cut: { start } });
const groupingOf = (ways: Ways) => ({
  groups: ['a', 'b'].map((key) => ways.filter(({ panelKey }) => panelKey === key)),
  names: ['a', 'b'],
  panelKey: null,
});

/** Each figure, and the plainest statement that reads what it counts: one pass, one row per tester. */
const FIGURES: Readonly<Record<FigureTime['figure'], Measured>> = {
  flow: {
    make: (ways, at) => countFlow(ways, cut(at)),
    sql: `SELECT pseudonym, kind, min(at), max(at) FROM "ActivityEntry" WHERE "pilotSlug" = '${PILOT}' GROUP BY 1, 2`,
  },
  retention: {
    make: (ways, at) => describeRetention(groupingOf(ways), cut(at)),
    sql: `SELECT pseudonym, min(at), max(at), count(*) ${OF_USE} GROUP BY 1`,
  },
  recurring: {
    make: (ways, at) => describeRetention(groupingOf(ways), cut(at, 'recurring')),
    sql: `SELECT pseudonym, date_trunc('week', at), count(*) ${OF_USE} GROUP BY 1, 2`,
  },
  frequency: {
    make: (ways, at) => frequency(ways, 28, cut(at)),
    sql: `SELECT pseudonym, count(*) ${OF_USE} GROUP BY 1`,
  },
  stay: {
    make: (ways, at) => describeStay(groupingOf(ways), cut(at)),
    sql: `SELECT pseudonym, min(at), max(at) ${OF_USE} GROUP BY 1`,
  },
};

/**
 * Testers who begin over sixty days, each with six stages and about a hundred uses: some every day, most at times, all
 * the more rarely as they go on, until they leave or not.
 */
async function writeLog(database: Database, testers: number): Promise<void> {
  const someone = `'T-' || lpad(i::text, 6, '0'), CASE WHEN i % 4 = 0 THEN 'a' ELSE 'b' END`;
  for (let from = 1; from <= testers; from += 10_000) {
    const series = `generate_series(${from}, ${Math.min(testers, from + 9_999)}) AS i`;
    await database.executeSql(`
      INSERT INTO "ActivityEntry" ("pilotSlug", pseudonym, "panelKey", kind, at)
      SELECT '${PILOT}', ${someone}, kind, timestamptz '${FROM}' + make_interval(days => i % 60, mins => n::int)
      FROM ${series}, unnest(ARRAY['contacted', 'eligible', 'enrolled', 'consented', 'connected'])
        WITH ORDINALITY AS stage(kind, n)`);
    await database.executeSql(`
      INSERT INTO "ActivityEntry" ("pilotSlug", pseudonym, "panelKey", kind, at)
      SELECT '${PILOT}', ${someone}, 'use',
        timestamptz '${FROM}' + make_interval(days => i % 60 + d, mins => (i * 31 + d * 17) % 700 + 10)
      FROM ${series}, generate_series(0, 138) AS d
      WHERE d = 0 OR (d < 20 + i * 7 % 300 AND (i * 13 + d * 29) % 100 < 96 - (i % 50) / 10)`);
  }
}

/** One more day: two testers in five come, a few join, somebody's readings of last week are learnt late. */
const daysEntries = (testers: number): string => `
  INSERT INTO "ActivityEntry" ("pilotSlug", pseudonym, "panelKey", kind, at)
  SELECT '${PILOT}', 'T-' || lpad(i::text, 6, '0'), 'b', 'use',
    timestamptz '${FROM}' + make_interval(days => ${DAYS} - 1 - 7 * (i % 50 / 49), mins => i % 700)
  FROM generate_series(1, ${testers}) AS i WHERE i % 5 < 2`;

async function count(database: Database): Promise<number> {
  return Number((await database.executeSql('SELECT count(*) AS n FROM "ActivityEntry"')).rows[0]?.n ?? 0);
}

async function timed(make: () => Promise<unknown>): Promise<{ ms: number }> {
  const began = performance.now();
  await make();
  return { ms: performance.now() - began };
}

async function median(make: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) times.push((await timed(make)).ms);
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}
