/** A service we start, watch and stop. It gets its own process group, so that Ctrl-C reaches only us and the order is ours. */
import { spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { logs } from '../paths.mjs';
import { Trouble } from '../trouble.mjs';
import { recordOf, sendSignal } from './identity.mjs';
import { lastLines, openLog, sizeOf } from './log.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} marker what its command line contains and no other checkout's does
 * @property {import('./ledger.mjs').Ledger} ledger
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {string} [log] the log file
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [patience] milliseconds it has for stopping
 * @property {{ uid?: number, gid?: number }} [owner]
 */

/** @typedef {Awaited<ReturnType<typeof startChild>>} Child */

/** @param {ChildOptions} options */
export async function startChild(options) {
  const log = options.log ?? join(logs, `${options.name}.log`);
  const output = openLog(log);
  const logStart = sizeOf(log);
  writeSync(output, `--- ${options.name} started at ${new Date().toISOString()}\n`);
  const child = spawn(options.command, options.args, {
    stdio: ['ignore', output, output],
    detached: true,
    ...(options.env && { env: options.env }),
    ...(options.cwd && { cwd: options.cwd }),
    ...options.owner,
  });
  closeSync(output);
  const exited = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`)));
  await new Promise((resolve, reject) => {
    child.on('spawn', resolve);
    child.on('error', (error) => reject(new Trouble(`${options.name} could not be started: ${error.message}`)));
  });
  return watched(options, /** @type {number} */ (child.pid), exited, { log, logStart });
}

/**
 * @param {ChildOptions} options @param {number} pid @param {Promise<string>} exited
 * @param {{ log: string, logStart: number }} output
 */
function watched({ name, marker, ledger, stopSignal = 'SIGTERM', patience = 10_000 }, pid, exited, { log, logStart }) {
  const state = { stopping: false, over: false };
  ledger.add(recordOf(name, pid, marker, stopSignal));
  const ended = exited.then((how) => {
    state.over = true;
    ledger.remove(pid);
    return how;
  });
  const tail = () => lastLines(log, 15, logStart);
  return {
    name,
    pid,
    log,
    ended,
    tail,
    isOver: () => state.over,
    /** Settles only if it ends without having been asked to. */
    died: new Promise((resolve) => {
      void ended.then(
        (how) => state.stopping || resolve(new Trouble(`${name} has died (${how}); its log: ${log}`, tail())),
      );
    }),
    /** Says whether it ended by itself in time. */
    async stop() {
      state.stopping = true;
      if (!state.over) sendSignal(pid, stopSignal);
      const inTime = await Promise.race([ended.then(() => true), wait(patience, false, { ref: false })]);
      if (!inTime) sendSignal(pid, 'SIGKILL');
      await ended;
      return inTime;
    },
    kill() {
      state.stopping = true;
      if (!state.over) sendSignal(pid, 'SIGKILL');
    },
  };
}

/**
 * Waits until a service answers; its death, a stop request or the end of patience ends the waiting.
 * @param {Pick<Child, 'name' | 'died' | 'tail'>} child
 * @param {() => Promise<boolean>} answers
 * @param {{ signal?: AbortSignal | undefined, patience?: number }} [options]
 */
export async function waitUntilReady(child, answers, { signal, patience = 60_000 } = {}) {
  const until = performance.now() + patience;
  /** @type {unknown} */
  let death;
  void child.died.then((trouble) => (death = trouble));
  while (!(await answers())) {
    if (death) throw death;
    signal?.throwIfAborted();
    if (performance.now() > until) {
      throw new Trouble(`${child.name} did not become ready within ${patience / 1000} s.`, child.tail());
    }
    await wait(50);
  }
}
