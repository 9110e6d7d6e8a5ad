const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
}
const common = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/.perennial/', '/dist/'],
}

/** Three projects, because they need different worlds: none, a PostgreSQL, a browser. */
export default {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/scripts/test-order.mjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{shared,connector,ui-extension,scripts}/**/*.test.{ts,tsx}',
        '<rootDir>/test/{sandbox,world,cases}/**/*.test.ts',
      ],
    },
    { ...common, displayName: 'journeys', testMatch: ['<rootDir>/test/{contract,journeys}/**/*.test.ts'] },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
}
