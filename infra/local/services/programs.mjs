/**
 * Finds a program we need, or gets it: on the PATH, in the cache, by download, by building it with Go. Each way is tried once;
 * the first refusal leads to the next.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, root } from '../paths.mjs';
import { isProgram, onPath, runCommand } from '../processes/command.mjs';

/** @typedef {{ line: import('../progress.mjs').StepLine, signal?: AbortSignal | undefined }} Context */

/** @param {string} name */
export const inCache = (name) => [join(cache, name)].find((file) => existsSync(file) && isProgram(file));

/** @param {string} name */
export const alreadyHere = (name) => onPath(name) ?? inCache(name);

/**
 * Gets a program in a folder of its own and moves it into the cache when it is whole.
 * @param {string} name
 * @param {(folder: string) => Promise<string>} get answers where the program lies
 */
async function intoCache(name, get) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-`));
  try {
    const program = await get(folder);
    chmodSync(program, 0o755);
    renameSync(program, join(cache, name));
    return join(cache, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} name in the cache
 * @param {'local' | 'timeSkipping'} kind
 * @param {Context} context
 */
export function downloadBySdk(name, kind, { line, signal }) {
  line.doing('asking the SDK to download it');
  const script = fileURLToPath(new URL('sdk-download.mjs', import.meta.url));
  const options = { name: `${name}-download`, cwd: root, signal, timeout: 300_000, keepOutput: true };
  return refusable(signal, () =>
    intoCache(name, (folder) => runCommand(process.execPath, [script, kind, folder], options)),
  );
}

/**
 * @param {string} name of the program that results
 * @param {string} module with version
 * @param {Context & { estimate: string }} context
 */
export async function buildWithGo(name, module, { line, signal, estimate }) {
  const go = onPath('go');
  if (!go) return undefined;
  line.doing(`building it with Go (${estimate}, once)`);
  return refusable(signal, () =>
    intoCache(name, async (folder) => {
      const env = { ...process.env, GOBIN: folder, GOFLAGS: '' };
      await runCommand(go, ['install', module], { name: `${name}-build`, cwd: cache, env, signal, line });
      return join(folder, name);
    }),
  );
}

/**
 * A refusal means "not this way"; why is in the log. A stop request is none.
 * @param {AbortSignal | undefined} signal
 * @param {() => Promise<string>} work
 */
async function refusable(signal, work) {
  try {
    return await work();
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
