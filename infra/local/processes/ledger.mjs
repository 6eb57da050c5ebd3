/**
 * The file in which a starter writes down each process it starts, in order. If the starter is killed, the next one finds
 * there what was left behind.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isStillRunning, sendSignal } from './identity.mjs';

/** @typedef {import('./identity.mjs').ProcessRecord} ProcessRecord */

/** Replaces a file as a whole, so that a kill leaves the old or the new one. @param {string} file @param {unknown} content */
export function writeJson(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** @template T @param {string} file @returns {T | undefined} */
export function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} file */
export function openLedger(file) {
  /** @returns {ProcessRecord[]} */
  const records = () => readJson(file) ?? [];
  return {
    records,
    /** @param {ProcessRecord} record */
    add: (record) => writeJson(file, [...records(), record]),
    /** @param {number} pid */
    remove(pid) {
      const rest = records().filter((record) => record.pid !== pid);
      if (rest.length > 0) writeJson(file, rest);
      else rmSync(file, { force: true });
    },
  };
}

/** @typedef {ReturnType<typeof openLedger>} Ledger */

/**
 * Ends what an earlier, killed run left: the last started first, each with time to finish its work.
 * @param {Ledger} ledger
 * @param {(text: string) => void} say
 */
export async function stopLeftovers(ledger, say) {
  for (const record of ledger.records().reverse()) {
    if (isStillRunning(record)) {
      say(`stopping ${record.name} (process ${record.pid}), left by an earlier run that was killed`);
      await stopRecorded(record);
    }
    ledger.remove(record.pid);
  }
}

/** @param {ProcessRecord} record @param {number} [patience] milliseconds */
export async function stopRecorded(record, patience = 20_000) {
  const until = performance.now() + patience;
  sendSignal(record.pid, record.stopSignal);
  while (isStillRunning(record)) {
    if (performance.now() > until) sendSignal(record.pid, 'SIGKILL');
    await wait(50);
  }
}
