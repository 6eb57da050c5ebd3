/** npm modules are installed when those in node_modules are not the ones package-lock.json names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { runCommand } from '../processes/command.mjs';
import { Trouble } from '../trouble.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, extraneous?: boolean }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lock */

/**
 * What the lock asks for and the installed tree lacks or has in another version. Optional packages are those of other
 * platforms; extraneous ones nobody asks for, and npm ci leaves them out. npm writes the tree's own record last, so a broken-off installation counts as none.
 * @param {Lock} wanted
 * @param {Lock | undefined} installed
 */
export function missingModules(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(
      ([path, locked]) => path.includes('node_modules/') && !locked.link && !locked.optional && !locked.extraneous,
    )
    .filter(([path, locked]) => installed?.packages[path]?.version !== locked.version)
    .map(([path]) => path);
}

/** @param {string} path @returns {Lock | undefined} */
const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** npm as it runs us, else the one on the PATH. @returns {[string, string[]]} */
export const npm = () => (process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]);

/**
 * @param {import('../progress.mjs').StepLine} line
 * @param {AbortSignal} [signal]
 */
export async function installModules(line, signal) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!wanted) throw new Trouble('package-lock.json is missing: restore it from the repository.');
  const missing = missingModules(wanted, readLock(join(root, 'node_modules/.package-lock.json')));
  if (missing.length === 0) return line.says('as locked');
  const [command, first] = npm();
  line.doing(`installing ${missing.length} of ${Object.keys(wanted.packages).length} with npm ci`);
  const options = { name: 'npm', cwd: root, signal, line };
  try {
    await runCommand(command, [...first, 'ci', '--include=dev'], options);
  } catch (error) {
    if (signal?.aborted) throw error;
    line.doing('npm ci was refused (see .local/logs/npm.log), trying npm install');
    await runCommand(command, [...first, 'install', '--include=dev'], {
      ...options,
      trouble: 'The npm modules could not be installed: check that the npm registry can be reached, then start again.',
    });
  }
}
