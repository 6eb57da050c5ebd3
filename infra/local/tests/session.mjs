/** One run with services of its own: a lock, steps that say what is being done, a way to stop, and an end that leaves nothing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stopAll } from '../installation.mjs';
import { local } from '../paths.mjs';
import { openLedger, stopLeftovers } from '../processes/ledger.mjs';
import { takeLock } from '../processes/lock.mjs';
import { onStopRequest } from '../stop-request.mjs';
import { Trouble, explain } from '../trouble.mjs';

/** @typedef {import('./services.mjs').Context} Context */

/** @param {string} kind @param {string} marker */
function lockOf(kind, marker) {
  mkdirSync(local, { recursive: true });
  const lock = takeLock(join(local, `${kind}.lock`), { marker });
  if ('release' in lock) return lock;
  throw new Trouble(`Another run of this kind is under way here (process ${lock.heldBy.pid}): wait for it or stop it.`);
}

/**
 * Does the work and ends what it started. Trouble is told, and set as exit code.
 * @template T
 * @param {{ kind: string, marker: string, lastWords?: string }} run `marker` is in the command line of its processes
 * @param {(context: Context) => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
export async function session({ kind, marker, lastWords = '' }, work) {
  /** @type {Pick<Context, 'children' | 'leaving'>} */
  const { children, leaving } = { children: [], leaving: [] };
  const lock = lockOf(kind, marker);
  const signal = onStopRequest({
    onFirst: () => console.log('\nStopping …  (again: at once)'),
    onSecond: () => {
      children.forEach((child) => child.kill());
      process.exit(130);
    },
  });
  try {
    const ledger = openLedger(join(local, `${kind}-processes.json`));
    await stopLeftovers(ledger, (text) => console.log(text));
    return await work({ ledger, signal, children, leaving });
  } catch (error) {
    process.exitCode = signal.aborted ? 130 : 1;
    if (!signal.aborted) console.error(`\n${explain(error)}${lastWords}`);
    return undefined;
  } finally {
    await stopAll(children, () => undefined);
    leaving.forEach((last) => last());
    lock.release();
  }
}
