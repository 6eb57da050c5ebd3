/**
 * Whether a recorded process is still the one that was recorded: process numbers are used again, so its start time and its
 * command line are compared before anything is ended.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} ProcessRecord
 * @property {string} name
 * @property {number} pid
 * @property {string} started as `startOf` gave it
 * @property {string} marker what its command line contains: a path of this checkout's own
 * @property {NodeJS.Signals} stopSignal the one that lets it finish
 */

const hasProc = existsSync('/proc/self/stat');

/** Nothing for a process that is gone. @param {number} pid @param {string} column */
const ps = (pid, column) =>
  (spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim();

/** @param {string} file */
function procFile(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // gone between two looks
  }
}

/** Empty when there is no such process (or only its zombie). @param {number} pid */
export function commandLineOf(pid) {
  return hasProc ? procFile(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() : ps(pid, 'args');
}

/** When it started, in the system's own words: only good for comparing. @param {number} pid */
export function startOf(pid) {
  if (!hasProc) return ps(pid, 'lstart');
  const stat = procFile(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** @param {Pick<ProcessRecord, 'pid' | 'started' | 'marker'>} record */
export function isStillRunning({ pid, started, marker }) {
  return commandLineOf(pid).includes(marker) && startOf(pid) === started;
}

/** @param {string} name @param {number} pid @param {string} marker @param {NodeJS.Signals} [stopSignal] @returns {ProcessRecord} */
export function recordOf(name, pid, marker, stopSignal = 'SIGTERM') {
  return { name, pid, started: startOf(pid), marker, stopSignal };
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error; // gone already: what was wanted
  }
}
