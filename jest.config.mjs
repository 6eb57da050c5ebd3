/** One configuration, one project a layer: `unit` needs nothing, the others need the services that `npm test` starts. */

/** @param {{ tsx: boolean }} parser */
const compiled = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax: 'typescript', decorators: true, ...parser },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

const base = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': compiled({ tsx: false }), '^.+\\.tsx$': compiled({ tsx: true }) },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
};
const layer = (displayName, ...folders) => ({
  ...base,
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

export default { projects: [...Object.entries(layers).map(([name, folders]) => layer(name, ...folders)), bench] };
