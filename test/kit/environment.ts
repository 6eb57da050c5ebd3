// The tests' only reader of the environment: where the services are that `npm test` (or `npm run test:services`) started.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTE = join(import.meta.dirname, '../../.local/test-services.json');

/** What services kept up by `npm run test:services` have written down about themselves. */
const noted = (): Readonly<Record<string, string>> =>
  existsSync(NOTE) ? (JSON.parse(readFileSync(NOTE, 'utf8')) as Record<string, string>) : {};

export type TestSetting =
  | 'TEST_DATABASE_ADMIN_URL'
  | 'TEST_BENCH_ONLY'
  | 'TEST_LIVES'
  | 'TEST_LIVES_FROM'
  | 'TEST_TEMPORAL_ADDRESS'
  | 'TEST_TEMPORAL_PROGRAM'
  | 'TEST_TEMPORAL_METRICS'
  | 'TEST_SERVER_PATH'
  | 'TEST_SERVER_TROUBLE'
  | 'TEST_CHROMIUM_PATH'
  | 'TEST_PEPPOL_RULES'
  | 'TEST_VERAPDF'
  | 'TEST_MUSTANG';

/** Undefined where a test has to do without. */
export const testSetting = (name: TestSetting): string | undefined => process.env[name] ?? noted()[name];

const REMEDIES: Partial<Record<TestSetting, string>> = {
  TEST_CHROMIUM_PATH: 'put Chromium or Chrome on the PATH, or name it in TEST_CHROMIUM_PATH; then run "npm test" again',
};
const USUAL = 'run "npm test", or keep the services up with "npm run test:services" and run this spec beside them';

/** @throws Error that says how to get the service that is missing. */
export function requiredSetting(name: TestSetting): string {
  const value = testSetting(name);
  if (value) return value;
  throw new Error(`${name} is not set: ${REMEDIES[name] ?? USUAL}.`);
}

/** The environment that a started program inherits, with `settings` over it. */
export const environmentWith = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});
