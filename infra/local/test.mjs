/**
 * `npm test`: everything that can be checked, from a fresh clone, with services of its own, beside whatever is running. It ends
 * with `N passed, N failed`. `npm test -- unit api` runs some; `npm run test:services` only keeps the services up, for specs
 * run one by one.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopAll } from './installation.mjs';
import { local, results } from './paths.mjs';
import { build } from './prepare/build.mjs';
import { installModules } from './prepare/modules.mjs';
import { checkNode } from './prepare/node-version.mjs';
import { openLedger, stopLeftovers, writeJson } from './processes/ledger.mjs';
import { takeLock } from './processes/lock.mjs';
import { StepLine, seconds } from './progress.mjs';
import { onStopRequest } from './stop-request.mjs';
import { lastLine, shown, sum } from './tests/results.mjs';
import { bringBrowser } from './tests/browser.mjs';
import { bringTestPostgres, bringTestTemporal, findTestServer } from './tests/services.mjs';
import { bringValidators } from './tests/validators.mjs';
import { Trouble, explain } from './trouble.mjs';

const wanted = process.argv.slice(2);
const keepsUp = wanted.includes('services-only');
const kind = keepsUp ? 'test-services' : 'test';
/** @type {import('./processes/child.mjs').Child[]} */
const children = [];
/** @type {(() => void)[]} */
const leaving = [];

/** @template T @param {string} name @param {(line: StepLine) => Promise<T> | T} work */
async function step(name, work) {
  const line = new StepLine(name);
  try {
    const result = await work(line);
    line.close();
    return result;
  } catch (error) {
    line.break();
    throw error;
  }
}

function takeTests() {
  mkdirSync(local, { recursive: true });
  const lock = takeLock(join(local, `${kind}.lock`), { marker: 'infra/local/test.mjs' });
  if ('release' in lock) return lock;
  throw new Trouble(
    `Another run of these tests is under way here (process ${lock.heldBy.pid}): wait for it or stop it.`,
  );
}

/** @param {AbortSignal} signal */
async function bringServices(signal) {
  const ledger = openLedger(join(local, `${kind}-processes.json`));
  await stopLeftovers(ledger, (text) => console.log(text));
  const context = { ledger, signal, children, leaving };
  return {
    ...(await step('PostgreSQL', (line) => bringTestPostgres(line, context))),
    ...(await step('Temporal', (line) => bringTestTemporal(line, context))),
    ...(await step('Time-skipping test server', (line) => findTestServer(line, context))),
    ...(await step('Browser', (line) => bringBrowser(line, context))),
    ...(await step('Checkers of e-invoices and PDFs', (line) => bringValidators(line, context))),
  };
}

/** @param {Record<string, string>} settings @param {AbortSignal} signal */
async function keepUp(settings, signal) {
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
  const { perform, runners, testEnvironment } = await import('./tests/runners.mjs');
  const env = testEnvironment(settings);
  const chosen = runners().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const done = [];
  for (const runner of chosen) {
    const line = new StepLine(runner.name);
    const stopTicking = line.ticking(60_000);
    const result = await perform(runner, { env, signal }).finally(stopTicking);
    line.close(lastLine(result));
    done.push(result);
  }
  return sum(done);
}

/** @param {AbortSignal} signal */
async function main(signal) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  checkNode();
  await step('Modules', (line) => installModules(line, signal));
  if (!keepsUp) await step('Build', (line) => build({ line, signal }));
  const settings = await bringServices(signal);
  if (keepsUp) return keepUp(settings, signal);
  const all = await runAll(settings, signal);
  console.log(all.failures.map(shown).join('\n'));
  if (all.failed > 0 || all.passed === 0) process.exitCode = 1;
  return all;
}

/** @param {() => void} release */
async function leave(release) {
  await stopAll(children, () => undefined);
  leaving.forEach((last) => last());
  release();
}

const began = performance.now();
try {
  const lock = takeTests();
  const signal = onStopRequest({
    onFirst: () => console.log('\nStopping …  (again: at once)'),
    onSecond: () => {
      children.forEach((child) => child.kill());
      process.exit(130);
    },
  });
  try {
    const all = await main(signal);
    await leave(lock.release);
    if (all) console.log(`\nTook ${seconds(began)}.\n${lastLine(all)}`);
  } catch (error) {
    await leave(lock.release);
    process.exitCode = signal.aborted ? 130 : 1;
    if (!signal.aborted) console.error(`\n${explain(error)}\n\n${lastLine({ passed: 0, failed: 1 })}`);
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
process.exit();
