/** The runners of `npm test`: the house checks and each layer of specs, one after the other, each with a report as JSON. */
import { spawn } from 'node:child_process';
import { closeSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { layers } from '../../../jest.config.mjs';
import { logs, results, root } from '../paths.mjs';
import { sendSignal } from '../processes/identity.mjs';
import { openLog } from '../processes/log.mjs';
import { readResult } from './results.mjs';

/** @typedef {{ name: string, report: string, log: string, args: string[] }} Runner */

const kept = (/** @type {string} */ name) => ({
  report: join(results, `${name}.json`),
  log: join(logs, `test-${name}.log`),
});

/** One more than processors: specs also wait, for mails, clocks and one another's servers. */
const atOnce = Math.max(2, Math.min(4, availableParallelism())) + 1;

/** The layers that one jest plays, so that no processor stands idle at the end of each: first those that need no service. */
const RULES = ['unit', 'house', 'web'];
const TOGETHER = [RULES, Object.keys(layers).filter((name) => !RULES.includes(name))];

/** For a test that names no time of its own: one that hangs is found, one on a busy machine is not taken for it. */
const PATIENCE_MS = 30_000;

const ORDER = join(import.meta.dirname, 'longest-first.mjs');

/** @param {string[]} played @returns {Runner} */
function jest(played) {
  const { report, log } = kept(played.join('-'));
  const args = [
    ...['--require', join(root, 'infra/jest/workflow-threads.cjs')],
    ...[join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', ...played],
    ...['--ci', '--maxWorkers', String(atOnce), '--testTimeout', String(PATIENCE_MS), '--testSequencer', ORDER],
    ...['--json', '--outputFile', report, '--passWithNoTests', '--forceExit'],
  ];
  return { name: played.join(', '), report, log, args };
}

/** @type {Runner} */
const checks = {
  name: 'checks',
  ...kept('checks'),
  args: [join(root, 'infra/local/check.mjs'), '--without', 'unit', '--report', kept('checks').report],
};

/** @param {string[]} wanted names of layers, and `checks`; none means all @returns {Runner[]} */
export function runners(wanted) {
  const known = ['checks', ...TOGETHER.flat()];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown) throw new Error(`"${unknown}" is no part of the tests: these are ${known.join(', ')}.`);
  const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);
  const played = TOGETHER.map((names) => names.filter((name) => isWanted(name)));
  return [...(isWanted('checks') ? [checks] : []), ...played.filter(({ length }) => length > 0).map(jest)];
}

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
export async function perform({ report, log, args }, { env, signal }) {
  signal.throwIfAborted();
  for (const old of [report, log]) rmSync(old, { force: true });
  const output = openLog(log);
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
  return readResult(report);
}

/** How far it is, for one who waits. @param {Runner} runner */
export const progressOf = ({ log }) =>
  `${readFileSync(log, 'utf8').match(/^(PASS|FAIL|ok|FAILED) /gm)?.length ?? 0} done`;
