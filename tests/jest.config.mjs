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
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
