/** Our own program: its commands that run to an end, and its two services. */
import { join } from 'node:path';
import { built, logs, root } from '../paths.mjs';
import { runCommand } from '../processes/command.mjs';
import { startChild, waitUntilReady } from '../processes/child.mjs';
import { errorIn, follow } from '../processes/log.mjs';
import { answers } from './mail.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, signal?: AbortSignal | undefined }} Context */

/** @param {Context} context */
export const migrate = ({ env, signal }) =>
  runCommand(process.execPath, [built.cli, 'migrate'], {
    name: 'migrate',
    cwd: root,
    env,
    signal,
    trouble: 'The database could not be brought to this release.',
  });

/** What it prints is for the person at the console: first passwords, which no log may keep. @param {Context} context */
export async function seed({ env, signal }) {
  const text = await runCommand(process.execPath, [built.cli, 'seed'], {
    name: 'seed',
    cwd: root,
    env,
    signal,
    keepOutput: true,
    trouble: 'The first data could not be put into the database.',
  });
  const printed = text.split('\n').filter((line) => !line.startsWith('{"level"'));
  return printed.join('\n').trim();
}

/**
 * @param {'api' | 'worker'} name
 * @param {Context & { ledger: import('../processes/ledger.mjs').Ledger }} context
 */
export const startService = (name, { env, ledger }) =>
  startChild({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', built[name]],
    marker: built[name],
    ledger,
    env,
    cwd: root,
    patience: name === 'worker' ? 40_000 : 15_000, // the worker lets its activities finish
  });

/**
 * @param {import('../processes/child.mjs').Child} child
 * @param {{ host?: string | undefined, port: number, signal?: AbortSignal | undefined }} at
 */
export const untilHealthy = (child, { host, port, signal }) =>
  waitUntilReady(child, () => answers(`http://${reachable(host)}:${port}/health/ready`), { signal });

/** @param {string | undefined} host what a service listens on */
const reachable = (host) => (!host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

/** Shows what services report as errors, each message once a minute. @param {string[]} names */
export function showErrors(names) {
  /** @type {Map<string, number>} */
  const shown = new Map();
  for (const name of names) {
    follow(join(logs, `${name}.log`), (line) => {
      const error = errorIn(line);
      const last = shown.get(`${name} ${error}`) ?? -Infinity;
      if (!error || performance.now() - last < 60_000) return;
      shown.set(`${name} ${error}`, performance.now());
      console.error(`${name}: ${error}   (more in .local/logs/${name}.log)`);
    });
  }
}
