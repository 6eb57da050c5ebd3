/** What is running here, written down for the demo and the operators' commands. Without the secrets, which have their own file. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { local } from './paths.mjs';
import { holderOf } from './processes/lock.mjs';
import { readJson, writeJson } from './processes/ledger.mjs';

export const lockFile = join(local, 'start.lock');
const file = join(local, 'running.json');

/** @typedef {{ addresses: Record<string, string>, environment: Record<string, string> }} Running */

/** @param {Running} running */
export const writeRunning = (running) => writeJson(file, running);
export const forgetRunning = () => rmSync(file, { force: true });

/** @returns {Running | undefined} nothing when it is not up, or was killed */
export const readRunning = () => (holderOf(lockFile) ? readJson(file) : undefined);
