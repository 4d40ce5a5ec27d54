import { randomUUID } from 'node:crypto';
import { messages, type PGlite, parse, protocol } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from '~/platform/database/generated/client.ts';
import type { Database, Db } from '~/platform/database/open.server.ts';

type Query = PGlite['query'];
type QueryOptions = Parameters<Query>[2];

interface Prepared {
  readonly name: string;
  readonly parameterTypes: readonly number[];
  /** Absent when the statement returns no rows. */
  readonly fields: messages.RowDescriptionMessage | undefined;
}

/** Statements kept prepared: a list in a query makes one for each of its lengths. */
const MOST_STATEMENTS = 400;
const { serialize } = protocol;

/**
 * A second client on the same embedded database, which prepares each statement once and then binds and runs it in
 * one crossing into WebAssembly; PGlite's own `query` takes six, and parses and plans each time. Rehearsals make
 * tens of thousands of queries of a few dozen shapes. Locks and transactions are PGlite's own, so both clients may
 * be used at once. The client of a server is returned as it is.
 */
export function preparedDb(database: Database): Db {
  if (!isEmbedded(database)) return database.db;
  return new PrismaClient({ adapter: new PrismaPGlite(preparing(database.pglite)) });
}

function isEmbedded(database: Database): database is Database & { pglite: PGlite } {
  return 'pglite' in database;
}

/** The same PGlite, but for `query`, and for that of its transactions. */
function preparing(pglite: PGlite): PGlite {
  const run = queryRunner(pglite);
  const replaced: Partial<PGlite> = {
    query: (sql, args, options) => pglite._runExclusiveTransaction(() => run(sql, args, options)),
    transaction: (work) => pglite.transaction((tx) => work(withQuery(tx, run))),
  };
  return withMembers(pglite, replaced);
}

function withQuery<T extends { query: Query }>(transaction: T, query: Query): T {
  return withMembers(transaction, { query } as Partial<T>);
}

/** Members of `replaced` instead of the target's; the others keep the target as their `this`. */
function withMembers<T extends object>(target: T, replaced: Partial<T>): T {
  return new Proxy(target, {
    get: (own, key) => {
      const value: unknown = Reflect.get(key in replaced ? replaced : own, key);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
}

/** Runs a query in whatever transaction is under way, alone among the queries of this PGlite. */
function queryRunner(pglite: PGlite): Query {
  const prefix = `prepared_${randomUUID().slice(0, 8)}`;
  const statements = new Map<string, Prepared>();
  let made = 0;

  const prepare = async (sql: string): Promise<Prepared> => {
    const known = statements.get(sql);
    if (known) return known;
    const [oldest] = statements;
    if (oldest && statements.size >= MOST_STATEMENTS) {
      statements.delete(oldest[0]);
      await send(pglite, serialize.close({ type: 'S', name: oldest[1].name }));
    }
    made += 1;
    const name = `${prefix}_${made}`;
    const answer = await send(pglite, serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name }));
    const statement = {
      name,
      parameterTypes: parse.parseDescribeStatementResults(answer),
      fields: answer.find((message) => message instanceof messages.RowDescriptionMessage),
    };
    statements.set(sql, statement);
    return statement;
  };

  // PGlite would spread its hundreds of parsers anew for every query that brings some of its own.
  const merged = new WeakMap<object, PGlite['parsers']>();
  const parsersFor = (own: NonNullable<QueryOptions>['parsers']): PGlite['parsers'] => {
    if (!own) return pglite.parsers;
    const known = merged.get(own) ?? { ...pglite.parsers, ...own };
    merged.set(own, known);
    return known;
  };

  return <T>(sql: string, args: unknown[] = [], options?: QueryOptions) =>
    pglite.runExclusive(async () => {
      const { name, parameterTypes, fields } = await prepare(sql);
      const values = args.map((value, at) => {
        if (value === null || value === undefined) return null;
        const serializer = pglite.serializers[parameterTypes[at] ?? 0];
        return serializer ? serializer(value) : String(value);
      });
      const answer = await send(pglite, serialize.bind({ statement: name, values }), serialize.execute({}));
      const parsers = parsersFor(options?.parsers);
      const { parsers: _own, ...rest } = options ?? {};
      const [result] = parse.parseResults(fields ? [fields, ...answer] : answer, parsers, rest);
      return result as Awaited<ReturnType<typeof pglite.query<T>>>;
    });
}

/** One batch up to its Sync: after an error the rest of the batch is skipped, and the connection is ready again. */
async function send(pglite: PGlite, ...parts: Uint8Array[]): Promise<messages.BackendMessage[]> {
  const { messages: answer } = await pglite.execProtocol(Buffer.concat([...parts, serialize.sync()]));
  return answer;
}
