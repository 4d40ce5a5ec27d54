import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { playWall } from './play-wall.ts';

// Plays the built server; where nothing is built yet, the browser tests' build comes first.
it.skipIf(!existsSync('build/server/index.js'))(
  'loses and doubles no note when the server is killed in the middle',
  async () => {
    const report = await playWall({ participants: 12, notes: 3, seconds: 3, restart: 'SIGKILL' });
    expect(report).toMatchObject({
      sent: 36,
      acknowledged: 36,
      stored: 36,
      doubled: 0,
      lost: 0,
      streams: 13,
      completeStreams: 13,
    });
  },
  300_000,
);
