import { parseArgs } from 'node:util';
import { playWall, type WallReport } from './drill/play-wall.ts';

const USAGE =
  'npm run drill -- wall [--participants 200] [--notes 5] [--seconds 20] [--processes 1] [--writing] [--restart] [--kill] [--json]';

/**
 * Plays a wall (see USAGE) with real HTTP clients on the built server and a throw-away directory (an empty database of
 * a server when DATABASE_URL names one; --processes wants that), stopping a server in the middle with --restart
 * (SIGTERM) or --kill (SIGKILL). Phones show every note as it comes, or their own with --writing. Exit code 1 when a
 * note is lost or doubled, or a screen does not end with the whole wall.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    participants: { type: 'string', default: '200' },
    notes: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    processes: { type: 'string', default: '1' },
    writing: { type: 'boolean', default: false },
    restart: { type: 'boolean', default: false },
    kill: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

if (positionals[0] !== 'wall') {
  console.error(USAGE);
  process.exit(1);
}
const processes = Number(values.processes);
if (processes > 1 && !process.env.DATABASE_URL) {
  console.error('Several processes need one database server: name an empty database in DATABASE_URL.');
  process.exit(1);
}

const report = await playWall(
  {
    participants: Number(values.participants),
    notes: Number(values.notes),
    seconds: Number(values.seconds),
    processes,
    phonesShow: values.writing ? 'writing' : 'reading',
    restart: values.kill ? 'SIGKILL' : values.restart ? 'SIGTERM' : undefined,
  },
  values.json ? () => {} : (line) => console.error(line),
);
console.log(values.json ? JSON.stringify(report) : inWords(report));
process.exit(report.lost > 0 || report.doubled > 0 || report.completeStreams < report.streams ? 1 : 0);

function inWords(r: WallReport): string {
  return [
    `sent              ${r.sent}`,
    `acknowledged      ${r.acknowledged}`,
    `stored            ${r.stored}`,
    `doubled           ${r.doubled}`,
    `lost              ${r.lost}`,
    `sent again        ${r.sentAgain} (server away ${r.downMs} ms, the last screen back ${r.backMs} ms later)`,
    `whole walls       ${r.completeStreams} of ${r.streams} screens`,
    `acknowledged in   p50 ${r.acknowledgement.p50} ms, p95 ${r.acknowledgement.p95} ms`,
    `streams           ${r.kilobytes.phone} kB a phone, ${r.kilobytes.wall} kB a wall`,
    `shown to all in   p50 ${r.shownEverywhere.p50} ms, p95 ${r.shownEverywhere.p95} ms`,
  ].join('\n');
}
