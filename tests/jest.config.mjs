/** Jest over TypeScript as ES modules; swc only takes the types away and keeps decorators' metadata. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { decoratorMetadata: true, legacyDecorator: true, react: { runtime: 'automatic' } },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  rootDir: '..',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: [
    '<rootDir>/src/**/*.spec.{ts,tsx}',
    '<rootDir>/web/src/**/*.spec.{ts,tsx}',
    '<rootDir>/tests/{integration,engines,http,wall,architecture}/**/*.test.ts',
  ],
  testTimeout: 300_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
