// Starts the product: prepares what a fresh clone lacks, then hands over to app/boot.server.ts in the build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const development = process.argv.includes('--dev');
const prepareOnly = process.argv.includes('--prepare');
process.env.NODE_ENV ??= development ? 'development' : 'production';

const bin = (name) => path.resolve('node_modules/.bin', name);
const run = (name, args) => {
  const { status } = spawnSync(process.execPath, [bin(name), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATABASE_URL: 'postgresql://localhost/unused', NODE_ENV: 'production' },
  });
  if (status === 0) return;
  console.error(`\n${name} ${args[0]} failed; the lines above say why.`);
  process.exit(1);
};

const newest = (...roots) => {
  let latest = 0;
  for (const root of roots) {
    const entries = statSync(root).isDirectory() ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
    for (const entry of entries) {
      if (!entry.isFile() || entry.parentPath.includes('generated') || /\.test\.tsx?$/.test(entry.name)) continue;
      latest = Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
    }
    if (entries.length === 0) latest = Math.max(latest, statSync(root).mtimeMs);
  }
  return latest;
};
const madeAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

if (!existsSync('node_modules')) {
  console.error('Run `npm ci` first.');
  process.exit(1);
}
if (madeAt('app/platform/database/generated/client.ts') < newest('prisma/schema')) {
  console.log('Preparing the database client…');
  run('prisma', ['generate']);
}
if (!development && madeAt('build/server/index.js') < newest('app', 'seeds', 'package-lock.json', 'vite.config.ts')) {
  console.log('Building the application (once)…');
  run('remix', ['vite:build', '--logLevel', 'error']);
}
if (prepareOnly) process.exit(0);

try {
  if (development) {
    const { createServer } = await import('vite');
    const vite = await createServer({ server: { middlewareMode: true } });
    const load = () => vite.ssrLoadModule('virtual:remix/server-build');
    const build = await load();
    await build.entry.module.start({ build: load, devMiddleware: vite.middlewares });
  } else {
    const build = await import(path.resolve('build/server/index.js'));
    await build.entry.module.start({ build });
  }
} catch (error) {
  // A wrong setting, a directory already open, a port taken: the message is the whole story.
  const plain = error instanceof Error && !(error instanceof TypeError) && process.env.LOG_LEVEL !== 'debug';
  console.error(plain ? `\n${error.message}\n` : error);
  process.exit(1);
}
