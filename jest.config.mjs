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

/** Where each layer's specs lie. */
export const layers = {
  unit: ['libs', 'workflows', 'apps/api', 'apps/worker', 'apps/cli', 'infra'],
  services: ['test/services'],
  workflows: ['test/workflows', 'test/replay'],
  api: ['test/api'],
  faults: ['test/faults'],
  browser: ['test/browser', 'test/journeys'],
};

export default { projects: Object.entries(layers).map(([name, folders]) => layer(name, ...folders)) };
