/** Jest over TypeScript as ES modules, which Node loads itself: see runner/runtime.cjs. */
export default {
  rootDir: '..',
  testEnvironment: '<rootDir>/tests/runner/environment.cjs',
  runtime: '<rootDir>/tests/runner/runtime.cjs',
  transform: {},
  testMatch: [
    '<rootDir>/src/**/*.spec.{ts,tsx}',
    '<rootDir>/web/src/**/*.spec.{ts,tsx}',
    '<rootDir>/tests/{integration,engines,http,wall,architecture}/**/*.test.ts',
  ],
  testTimeout: 300_000,
  // One more than the cores of the machine that checks: each waits for disks and other processes a fifth of its time.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1500MB',
};
