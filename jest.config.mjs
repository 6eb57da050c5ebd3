/** One configuration, one project a layer: `unit` needs nothing, the others need the services that `npm test` starts. */

import { compiled } from './infra/jest/compiled.mjs';

const base = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
};

/** Its modules are loaded by Node itself: once for all spec files of a process. */
const shared = {
  runtime: '<rootDir>/infra/jest/runtime.mjs',
  testEnvironment: '<rootDir>/infra/jest/environment.mjs',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {},
};
/** Its modules are loaded by jest, anew for each spec file: of a browser's kind. */
const own = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', compiled({ tsx: false })],
    '^.+\\.tsx$': ['@swc/jest', compiled({ tsx: true })],
  },
};
const layer = (displayName, ...folders) => ({
  ...base,
  ...(displayName === 'web' ? own : shared),
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.spec.{ts,tsx}`),
});

/** Where each layer's specs lie. */
export const layers = {
  unit: ['libs', 'workflows', 'apps/api', 'apps/worker', 'apps/cli', 'infra/local'],
  house: ['infra/checks'], // proves that the house checks find what they forbid; slow, and they seldom change
  web: ['apps/web/src'],
  services: ['test/services'],
  workflows: ['test/workflows', 'test/replay'],
  lives: ['test/lives'],
  api: ['test/api'],
  faults: ['test/faults'],
  browser: ['test/browser', 'test/journeys'],
};

/** No test: what `npm run bench` runs. */
const bench = { ...layer('bench'), testMatch: ['<rootDir>/test/bench/**/*.bench.ts'] };

export default {
  projects: [...Object.entries(layers).map(([name, folders]) => layer(name, ...folders)), bench],
  workerIdleMemoryLimit: '1500MB', // a process that has kept more than that from its files ends before its next one
};
