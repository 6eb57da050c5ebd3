/**
 * One running installation a checkout: a file names the process that has it. The file of a process that is gone is stale and
 * taken over; it is moved away first and looked at again, so that of two who find it stale only one goes on.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isStillRunning, recordOf } from './identity.mjs';

/** @typedef {import('./identity.mjs').ProcessRecord} ProcessRecord */

/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // released between two looks
  }
};

/** @param {string} text @returns {ProcessRecord | undefined} */
const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // written by half when its process was killed
  }
};

/** Who holds the lock now. @param {string} file @param {(record: ProcessRecord) => boolean} [running] */
export function holderOf(file, running = isStillRunning) {
  const record = existsSync(file) ? parse(read(file)) : undefined;
  return record && running(record) ? record : undefined;
}

/**
 * Takes the lock for this process.
 * @param {string} file
 * @param {{ marker: string, running?: (record: ProcessRecord) => boolean }} options
 * @returns {{ heldBy: ProcessRecord } | { release: () => void }}
 */
export function takeLock(file, { marker, running = isStillRunning }) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${JSON.stringify(recordOf('starter', process.pid, marker))}\n`;
  const own = `${file}.${process.pid}`;
  writeFileSync(own, mine, { mode: 0o600 });
  try {
    for (;;) {
      if (linked(own, file)) return { release: () => read(file) === mine && rmSync(file, { force: true }) };
      const found = read(file);
      const holder = parse(found);
      if (holder && running(holder)) return { heldBy: holder };
      putAside(file, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the finished file its name, if the name is free. @param {string} own @param {string} file */
function linked(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @param {string} stale the content that was judged stale */
function putAside(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another start was quicker
  }
  if (read(aside) !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}
