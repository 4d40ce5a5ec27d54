import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/** Browser walks and the permission matrix: built servers with the demo, one a worker, started by the global setup. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/support/server.ts'],
    pool: 'forks',
    // Two are possible: each worker gets a server and data of its own. One, until two are proven steady on two cores.
    maxWorkers: 2,
    // A walk that fails is walked once more, and the report says so: a busy machine makes a browser miss a beat.
    retry: 1,
    testTimeout: 300_000,
    hookTimeout: 360_000,
    env: { TZ: 'UTC' },
  },
});
