/**
 * npm run mutate [-- --mutate FILE,…]: breaks the calculators in small ways, one at a time, and says which breaks no test
 * sees. Not part of `npm test`: it takes half an hour. What it found is in app/services/README.md.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.calculators.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'app/statistics/student-t.ts',
    'app/services/{energy-use,travel,food,social,culture}/*.ts',
    '!**/*.test.ts',
    '!**/*.example.ts',
    '!**/messages.ts',
  ],
  // Values that a data file says, checked at start by their schema, are not a calculator's.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
  tempDirName: '.cache/stryker',
  thresholds: { high: 85, low: 70, break: null },
};
