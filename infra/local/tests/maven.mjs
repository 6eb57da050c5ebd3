/** Java programs of the tests, fetched with Maven into the user's cache: once for each name, which says their versions. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../paths.mjs';
import { onPath, runCommand } from '../processes/command.mjs';

/** @typedef {import('../services/programs.mjs').Context} Context */

/** All that a pom names, with what that needs in turn. @param {string} pom */
export const allOf = (pom) => ['-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];

/** One file that carries all it needs. @param {string} artifact */
export const only = (artifact) => ['dependency:copy', `-Dartifact=${artifact}`];

/**
 * @param {string} name of the folder
 * @param {string[]} goal
 * @param {Context} context
 * @returns {Promise<string | undefined>} the folder, with its jars in `lib`; nothing where it is not to be had (why: the log)
 */
export async function fromMaven(name, goal, { line, signal }) {
  const place = join(cache, name);
  if (!onPath('java')) return undefined;
  if (existsSync(join(place, 'lib'))) return place;
  const maven = onPath('mvn');
  if (!maven) return undefined;
  line.doing(`fetching ${name} with Maven`);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-new-`));
  try {
    const log = { name: `${name}-maven`, cwd: cache, signal, line };
    await runCommand(maven, ['-q', '-B', ...goal, `-DoutputDirectory=${join(folder, 'lib')}`], log);
    renameSync(folder, place);
    return place;
  } catch {
    signal?.throwIfAborted();
    return undefined; // a refusal; why is in the log
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
