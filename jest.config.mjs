import { readFileSync } from 'node:fs';

import { specsWithSnapshot } from './libs/testing/jest/gather.mjs';

/** `.swcrc` is the one place that says how TypeScript becomes JavaScript; Jest uses the same as the build. */
const { $schema: _schema, ...swcOptions } = JSON.parse(
  readFileSync(new URL('.swcrc', import.meta.url), 'utf8'),
);

/** What both projects share. Jest does not hand these down from the top level to `projects`. */
const project = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, swcrc: false }] },
  moduleNameMapper: {
    // Packages of this workspace are tested as source, not as the last build.
    '^@tianfu/([^/]+)$': ['<rootDir>/libs/$1/src/index.ts', '<rootDir>/apps/$1/src/index.ts'],
    // The literal path first: it is the right one everywhere in node_modules.
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'],
  },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/[^/]+/[^/]+/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/[^/]+/[^/]+/dist/', '<rootDir>/\\.nx/', '<rootDir>/\\.tianfu/'],
};

const realServers = {
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
};

const parts = (/** @type {'unit' | 'integration'} */ kind) => ({
  displayName: `${kind}-parts`,
  testMatch: [`<rootDir>/libs/testing/jest/parts/${kind}/*.mjs`],
  testEnvironment: '<rootDir>/libs/testing/jest/circus-environment.mjs',
});

export default {
  maxWorkers: 2,
  // Jest takes it at the top level only. Waits inside tests poll a condition and are shorter.
  testTimeout: 60_000,
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['libs', 'apps', 'infra'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
      testPathIgnorePatterns: [
        ...project.testPathIgnorePatterns,
        '\\.int\\.spec\\.ts$',
        '<rootDir>/apps/web/journeys/',
      ],
    },
    {
      ...project,
      displayName: 'integration',
      testMatch: ['<rootDir>/{libs,apps}/*/test/**/*.int.spec.ts'],
      ...realServers,
    },
    // The same tests as in the two above, many files at a time: what `npm test` runs.
    {
      ...project,
      ...parts('unit'),
      testMatch: [...parts('unit').testMatch, ...specsWithSnapshot().map((path) => `<rootDir>/${path}`)],
    },
    { ...project, ...parts('integration'), ...realServers },
  ],
};
