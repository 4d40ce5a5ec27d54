import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/** The calculators alone, without a database: what `npm run mutate` runs over and over. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    include: ['app/services/**/*.test.ts', 'app/statistics/**/*.test.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  },
});
