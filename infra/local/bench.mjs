/**
 * `npm run bench`: measures what docs/benchmarks.md says, beside its controls, with services of its own that keep what they are
 * told as an installation's do. It writes that file, and the figures as JSON into .local/bench.json. It is no test: a slow
 * machine fails nothing; the exact counts are held by a test (test/bench/budget.json). `npm run bench -- P5` measures that one
 * alone, and writes nothing.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { build } from './prepare/build.mjs';
import { installModules } from './prepare/modules.mjs';
import { checkNode } from './prepare/node-version.mjs';
import { sendSignal } from './processes/identity.mjs';
import { seconds, step } from './progress.mjs';
import { bringTestPostgres, bringTestTemporal, findTestServer } from './tests/services.mjs';
import { session } from './tests/session.mjs';
import { Trouble, explain } from './trouble.mjs';

/** @typedef {import('./tests/services.mjs').Context} Context */

const JEST = [join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'bench', '--runInBand', '--forceExit'];

/** What alone is to be measured, as `P5`. */
const only = process.argv[2];
const named = only ? ['--testNamePattern', `\\b${only}\\b`] : [];

/** Its lines go to the console as they come. @param {NodeJS.ProcessEnv} env @param {AbortSignal} signal */
async function measure(env, signal) {
  signal.throwIfAborted();
  const args = [...JEST, '--silent', '--reporters', join(root, 'test/bench/failures-only.mjs'), ...named];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', detached: true });
  const group = -(/** @type {number} */ (child.pid));
  const stop = () => sendSignal(group, 'SIGTERM');
  signal.addEventListener('abort', stop);
  const code = await new Promise((resolve) => child.on('close', resolve));
  sendSignal(group, 'SIGKILL'); // what it left behind
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (code !== 0) throw new Trouble('The measurements did not come to their end.');
}

/** @param {Context} context */
async function main(context) {
  const { signal } = context;
  checkNode();
  await step('Modules', (line) => installModules(line, signal));
  await step('Build', (line) => build({ line, signal }));
  const { testEnvironment } = await import('./tests/runners.mjs');
  const settings = {
    ...(await step('PostgreSQL', (line) => bringTestPostgres(line, context, []))),
    ...(await step('Temporal', (line) => bringTestTemporal(line, context, { keeps: true, metrics: true }))),
    ...(await step('Time-skipping test server', (line) => findTestServer(line, context))),
  };
  await measure({ ...testEnvironment(settings), ...(only && { TEST_BENCH_ONLY: only }) }, signal);
}

const began = performance.now();
try {
  await session({ kind: 'bench', marker: 'infra/local/bench.mjs' }, main);
  if (!process.exitCode)
    console.log(`\nTook ${seconds(began)}.${only ? '' : ' Written: docs/benchmarks.md, .local/bench.json'}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
process.exit();
