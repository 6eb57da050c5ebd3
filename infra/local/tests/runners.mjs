/** The runners of `npm test`: the house checks and each layer of specs, one after the other, each with a report as JSON. */
import { spawn } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { layers } from '../../../jest.config.mjs';
import { logs, results, root } from '../paths.mjs';
import { sendSignal } from '../processes/identity.mjs';
import { openLog } from '../processes/log.mjs';
import { filesBelow } from '../prepare/source-hash.mjs';
import { readResult } from './results.mjs';

/** @typedef {{ name: string, args: string[] }} Runner */

const report = (/** @type {string} */ name) => join(results, `${name}.json`);
const hasSpecs = (/** @type {readonly string[]} */ folders) =>
  folders.some((folder) => filesBelow(join(root, folder)).some((file) => /\.spec\.tsx?$/.test(file)));
const atOnce = Math.max(2, Math.min(4, availableParallelism()));

/** For a test that names no time of its own: one that hangs is found, one on a busy machine is not taken for it. */
const PATIENCE_MS = 30_000;

const ORDER = join(import.meta.dirname, 'longest-first.mjs');

/** @param {string} name @returns {Runner} */
const jest = (name) => ({
  name,
  args: [
    ...['--require', join(root, 'infra/jest/workflow-threads.cjs')],
    ...[join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', name, '--ci', '--maxWorkers', String(atOnce)],
    ...['--json', '--outputFile', report(name), '--passWithNoTests', '--forceExit'],
    ...['--testTimeout', String(PATIENCE_MS), '--testSequencer', ORDER],
  ],
});

/** @type {Runner} */
const checks = {
  name: 'checks',
  args: [join(root, 'infra/local/check.mjs'), '--without', 'unit', '--report', report('checks')],
};

/** Those with something to run, the cheap ones first. @returns {Runner[]} */
export const runners = () => [
  checks,
  ...Object.entries(layers)
    .filter(([, folders]) => hasSpecs(folders))
    .map(([name]) => jest(name)),
];

/** A test must not find the way to a real installation. */
const OURS = /^(DATABASE_URL|DATABASE_POOL|TEMPORAL_.*|SMTP_URL|MAILBOX_URL|API_.*|WORKER_.*|PUBLIC_URL|PAYLOAD_.*)$/;

/** @param {Record<string, string>} settings @returns {NodeJS.ProcessEnv} */
export const testEnvironment = (settings) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))),
  NODE_OPTIONS: '--experimental-vm-modules --no-warnings=ExperimentalWarning',
  TZ: 'Pacific/Auckland', // where a day of London that was reckoned in local time is another one
  ...settings,
});

/**
 * Runs one to its end; with a stop request, ends it and what it started.
 * @param {Runner} runner
 * @param {{ env: NodeJS.ProcessEnv, signal: AbortSignal }} context
 */
export async function perform({ name, args }, { env, signal }) {
  signal.throwIfAborted();
  rmSync(report(name), { force: true });
  const output = openLog(join(logs, `test-${name}.log`));
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', output, output], detached: true });
  closeSync(output);
  const group = -(/** @type {number} */ (child.pid));
  const stop = () => sendSignal(group, 'SIGTERM');
  signal.addEventListener('abort', stop);
  try {
    await new Promise((resolve) => child.on('close', resolve));
    sendSignal(group, 'SIGKILL'); // what it left behind
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  return readResult(report(name));
}
