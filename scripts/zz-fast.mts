import { protocol } from '@electric-sql/pglite';
import { openEmbedded } from '/work/main/app/platform/database/open.server.ts';

const d = await openEmbedded(undefined);
const pg = d.pglite;
const s = protocol.serialize as any;
const cat = (...a: Uint8Array[]) => {
  const o = new Uint8Array(a.reduce((n, x) => n + x.length, 0));
  let i = 0;
  for (const x of a) {
    o.set(x, i);
    i += x.length;
  }
  return o;
};
const run = async (name: string, f: (i: number) => Promise<unknown>) => {
  for (let i = 0; i < 100; i++) await f(i);
  const c = process.cpuUsage();
  for (let i = 0; i < 1000; i++) await f(i);
  const u = process.cpuUsage(c);
  console.log(name, ((u.user + u.system) / 1e6).toFixed(3), 'ms/op cpu');
};
const sql = 'SELECT * FROM "Tester" WHERE id = $1';
const id = '7b0d2a54-5b1c-4a7c-9a57-3f9d2f1f0a10';
await run('query', () => pg.query(sql, [id], { rowMode: 'array' }));
await run('pipelined', () =>
  pg.execProtocol(
    cat(s.parse({ text: sql }), s.bind({ values: [id] }), s.describe({ type: 'P' }), s.execute({}), s.sync()),
    { syncToFs: false },
  ),
);
await pg.execProtocol(cat(s.parse({ name: 'p1', text: sql }), s.sync()));
await run('prepared', () =>
  pg.execProtocol(cat(s.bind({ statement: 'p1', values: [id] }), s.execute({}), s.sync()), { syncToFs: false }),
);
const ins =
  'INSERT INTO "ActivityEntry" ("pilotSlug","panelKey",pseudonym,kind,at) VALUES ($1,$2,$3,$4,now()) RETURNING id';
await run('insert query', (i) => pg.query(ins, ['a', 'b', 'c' + i, 'd'], { rowMode: 'array' }));
await pg.execProtocol(cat(s.parse({ name: 'p2', text: ins }), s.sync()));
await run('insert prepared', (i) =>
  pg.execProtocol(cat(s.bind({ statement: 'p2', values: ['a', 'b', 'c' + i, 'd'] }), s.execute({}), s.sync()), {
    syncToFs: false,
  }),
);
await run('prisma findUnique', () => d.db.tester.findUnique({ where: { id, state: 'enrolled' } }));
await run('prisma findFirst', () => d.db.tester.findFirst({ where: { id } }));
await d.close();
