/**
 * `npm test`: everything that can be checked, from a fresh clone, with services of its own, beside whatever is running. It ends
 * with `N passed, N failed`. `npm test -- unit api` runs some; `npm run test:services` only keeps the services up, for specs
 * run one by one.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { local, results } from './paths.mjs';
import { build } from './prepare/build.mjs';
import { installModules } from './prepare/modules.mjs';
import { checkNode } from './prepare/node-version.mjs';
import { writeJson } from './processes/ledger.mjs';
import { StepLine, seconds, step } from './progress.mjs';
import { lastLine, shown, sum } from './tests/results.mjs';
import { bringBrowser } from './tests/browser.mjs';
import { bringTestPostgres, bringTestTemporal, findTestServer } from './tests/services.mjs';
import { session } from './tests/session.mjs';
import { bringValidators } from './tests/validators.mjs';
import { explain } from './trouble.mjs';

/** @typedef {import('./tests/services.mjs').Context} Context */

const wanted = process.argv.slice(2);
const keepsUp = wanted.includes('services-only');

/** @param {Context} context */
async function bringServices(context) {
  return {
    ...(await step('PostgreSQL', (line) => bringTestPostgres(line, context))),
    ...(await step('Temporal', (line) => bringTestTemporal(line, context))),
    ...(await step('Time-skipping test server', (line) => findTestServer(line, context))),
    ...(await step('Browser', (line) => bringBrowser(line, context))),
    ...(await step('Checkers of e-invoices and PDFs', (line) => bringValidators(line, context))),
  };
}

/** @param {Record<string, string>} settings @param {Context} context */
async function keepUp(settings, { signal, children, leaving }) {
  const note = join(local, 'test-services.json');
  writeJson(note, settings);
  leaving.push(() => rmSync(note, { force: true }));
  console.log('\nThe tests’ services are up. Ctrl-C stops them.');
  const stopped = new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
  const death = await Promise.race([stopped, ...children.map(({ died }) => died)]);
  if (death) throw death;
}

/** @param {Record<string, string>} settings @param {AbortSignal} signal */
async function runAll(settings, signal) {
  const { perform, progressOf, runners, testEnvironment } = await import('./tests/runners.mjs');
  const env = testEnvironment(settings);
  const done = [];
  for (const runner of runners(wanted)) {
    const line = new StepLine(runner.name);
    const stopTicking = line.ticking(60_000, () => progressOf(runner));
    const result = await perform(runner, { env, signal }).finally(stopTicking);
    line.close(lastLine(result));
    done.push(result);
  }
  return sum(done);
}

/** @param {Context} context */
async function main(context) {
  const { signal } = context;
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  checkNode();
  await step('Modules', (line) => installModules(line, signal));
  if (!keepsUp) await step('Build', (line) => build({ line, signal }));
  const settings = await bringServices(context);
  if (keepsUp) return keepUp(settings, context);
  const all = await runAll(settings, signal);
  console.log(all.failures.map(shown).join('\n'));
  if (all.failed > 0 || all.passed === 0) process.exitCode = 1;
  return all;
}

const began = performance.now();
try {
  const kind = keepsUp ? 'test-services' : 'test';
  const lastWords = `\n\n${lastLine({ passed: 0, failed: 1 })}`;
  const all = await session({ kind, marker: 'infra/local/test.mjs', lastWords }, main);
  if (all) console.log(`\nTook ${seconds(began)}.\n${lastLine(all)}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
process.exit();
