/** Log files: a program writes its own, so that it outlives us unharmed; we read along. */
import { existsSync, fstatSync, closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGE = 10 * 1024 * 1024;

/** Opens for appending; a large log of earlier runs is put aside once. @param {string} file */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** @param {string} file @param {number} from @param {number} [most] */
function readFrom(file, from, most = 1024 * 1024) {
  if (!existsSync(file)) return Buffer.alloc(0);
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.max(0, Math.min(fstatSync(handle).size - from, most)));
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, from));
  } finally {
    closeSync(handle);
  }
}

/** @param {string} file */
export const sizeOf = (file) => (existsSync(file) ? statSync(file).size : 0);

/** The last lines of a log, by default of all runs. @param {string} file @param {number} count @param {number} [since] */
export function lastLines(file, count, since = 0) {
  const text = readFrom(file, Math.max(since, sizeOf(file) - 64 * 1024));
  return text.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Hands over each line that is added from now on. Call the result to stop.
 * @param {string} file
 * @param {(line: string) => void} each
 */
export function follow(file, each) {
  let at = sizeOf(file);
  let rest = '';
  const timer = setInterval(() => {
    const added = readFrom(file, at);
    at += added.length;
    const lines = (rest + added.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(each);
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * What a line of structured log says if it is an error, in one short line.
 * @param {string} line
 */
export function errorIn(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const { level, message } = JSON.parse(line);
    if (level !== 'error' && level !== 'fatal') return undefined;
    return String(typeof message === 'string' ? message : JSON.stringify(message))
      .split('\n')[0]
      ?.slice(0, 200);
  } catch {
    return undefined; // a line cut by a kill is no structured line
  }
}
