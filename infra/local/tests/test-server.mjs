/**
 * Temporal's time-skipping test server: the SDK's download, else the Java program of Maven Central behind a small launcher.
 * Both are kept in the user's cache.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../paths.mjs';
import { onPath, runCommand } from '../processes/command.mjs';
import { downloadBySdk, inCache } from '../services/programs.mjs';

/** @typedef {import('../services/programs.mjs').Context} Context */

const NAME = 'temporal-test-server';
const POM = join(import.meta.dirname, 'pom.xml');
const LAUNCHER = join(import.meta.dirname, 'test-server.sh');

/** What the tests that need it fail with, where it is not to be had. */
export const TROUBLE =
  'The time-skipping test server is not to be had here: neither could the SDK download it, nor are Java 17 and Maven at hand' +
  ' (why: .local/logs/temporal-test-server-*.log). Install them or allow the download, then run "npm test" again.';

/** @param {Context} context @returns {Promise<string | undefined>} the program's path */
export async function testServerProgram(context) {
  const given = process.env.TEST_SERVER_PATH;
  if (given) return given;
  const launcher = () => refreshed(javaFolder());
  return (
    inCache(NAME) ??
    launcher() ??
    (await downloadBySdk(NAME, 'timeSkipping', context)) ??
    ((await fetchWithMaven(context)) ? launcher() : undefined)
  );
}

/** Named by its version: a newer one is fetched anew. */
function javaFolder() {
  const [, version] = /temporal-test-server<\/artifactId>\s*<version>([\d.]+)</.exec(readFileSync(POM, 'utf8')) ?? [];
  return join(cache, `${NAME}-${version}`);
}

/** The launcher in the cache is always this release's. @param {string} folder */
function refreshed(folder) {
  if (!existsSync(join(folder, 'lib')) || !onPath('java')) return undefined;
  const launcher = join(folder, 'start');
  const own = `${launcher}.${process.pid}`;
  copyFileSync(LAUNCHER, own);
  chmodSync(own, 0o755);
  renameSync(own, launcher); // whole at every moment: another run may be starting it
  return launcher;
}

/** @param {Context} context @returns {Promise<boolean>} */
async function fetchWithMaven({ line, signal }) {
  const maven = onPath('mvn');
  if (!maven || !onPath('java')) return false;
  line.doing('fetching it with Maven');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${NAME}-new-`));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`];
  try {
    await runCommand(maven, ['-q', '-B', '-f', POM, ...goal], { name: `${NAME}-maven`, cwd: cache, signal, line });
    renameSync(folder, javaFolder());
    return true;
  } catch {
    signal?.throwIfAborted();
    return false; // a refusal; why is in the log
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
