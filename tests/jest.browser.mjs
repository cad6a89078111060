import house from './jest.config.mjs';

/** The journeys in Chromium: apart, since a fresh machine with only Node has no browser. */
export default {
  ...house,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 300_000,
  // Each brings processes of Chromium, which fill the cores.
  maxWorkers: 2,
};
