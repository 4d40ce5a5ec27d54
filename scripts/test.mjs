// `npm test`: everything that must hold, in an order that fails early. Prints the totals at the end.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const started = Date.now();
const REPORTS = path.resolve('.cache/reports');
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const onlyServer = process.argv.includes('--server-database');
const bin = (name) => path.resolve('node_modules/.bin', name);
let failed = 0;
let passed = 0;
/** What failed, said once more at the very end, where it is looked for. */
const failures = [];

/** Runs a command; its output is shown when it fails (or always, when `show`). */
function run(title, command, args, { show = false, env = {} } = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (show) process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => {
      const ok = code === 0;
      if (!ok) failures.push(title);
      if (!ok && !show) process.stdout.write(output);
      console.log(`${ok ? '✓' : '✗'} ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      resolve(ok);
    });
  });
}

const check = async (...args) => {
  if (await run(...args)) passed += 1;
  else failed += 1;
};

/** What a failure says, and what it was waiting for. */
const wordsOf = (message = '') => message.split('\n    at ')[0].trim().split('\n').slice(0, 6).join('\n    ');

/** A vitest run, counted test by test. */
async function suite(title, config, env = {}) {
  const report = path.join(REPORTS, `${title.replaceAll(' ', '-')}.json`);
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await run(title, bin('vitest'), args, { show: true, env });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  passed += result?.numPassedTests ?? 0;
  failed += result?.numFailedTests ?? 0;
  for (const file of result?.testResults ?? []) {
    for (const test of file.assertionResults.filter(({ status }) => status === 'failed')) {
      failures.push(`  ${path.relative('.', file.name)}: ${test.fullName}\n    ${wordsOf(test.failureMessages[0])}`);
    }
    if (file.status === 'failed' && file.message) failures.push(`  ${path.relative('.', file.name)}: ${file.message}`);
  }
  // A file that could not even be loaded, or an error outside any test, has no failed test to count.
  if (!ok && !(result?.numFailedTests > 0)) failed += 1;
}

function ensureChromium() {
  const found = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    process.env.CHROMIUM_PATH,
  ].find((file) => file && existsSync(file));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests…');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  console.error('The browser tests need Chromium. Install it (Debian: apt install chromium), or set CHROMIUM_PATH.');
  return undefined;
}

if (onlyServer) {
  await suite('unit and integration on a PostgreSQL server', 'vitest.config.ts');
} else {
  if (!(await run('prepare: database client and build', process.execPath, ['server.mjs', '--prepare'])))
    process.exit(1);
  // Each takes one core: two at a time, the longest first.
  const waiting = [
    () => check('types', bin('tsc'), ['--noEmit']),
    () => check('dependency rules', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'app', 'seeds']),
    () => check('dead code', bin('knip'), ['--no-progress']),
    () => check('format and lint', bin('biome'), ['ci', '--error-on-warnings']),
    () => check('pilot folders', 'npm', ['run', '-s', 'check:pilots']),
    () => check('pilot schema is up to date', 'npm', ['run', '-s', 'pilots:schema', '--', '--check']),
  ];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
  await suite('unit and integration', 'vitest.config.ts');
  const chromium = ensureChromium();
  if (chromium) await suite('browser', 'vitest.browser.config.ts', { CHROMIUM_PATH: chromium });
  else failed += 1;
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
