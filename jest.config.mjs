/** One configuration, one project a layer: `unit` needs nothing, the others need the services that `npm test` starts. */
const base = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
};
const layer = (displayName, ...folders) => ({
  ...base,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
});

export default {
  projects: [
    layer('unit', 'libs', 'workflows', 'apps/api', 'apps/worker', 'apps/cli', 'infra'),
    layer('services', 'test/services'),
    layer('workflows', 'test/workflows', 'test/replay'),
    layer('api', 'test/api'),
    layer('faults', 'test/faults'),
    layer('browser', 'test/browser', 'test/journeys'),
  ],
};
