/**
 * Temporal's time-skipping test server: the SDK's download, else the Java program of Maven Central behind a small launcher.
 * Both are kept in the user's cache.
 */
import { chmodSync, copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../paths.mjs';
import { onPath } from '../processes/command.mjs';
import { downloadBySdk, inCache } from '../services/programs.mjs';
import { archiveClasses } from './class-archive.mjs';
import { allOf, fromMaven } from './maven.mjs';

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
  const launcher = () => ready(join(cache, versioned()), context);
  return (
    inCache(NAME) ??
    (await launcher()) ??
    (await downloadBySdk(NAME, 'timeSkipping', context)) ??
    ((await fromMaven(versioned(), allOf(POM), context)) ? await launcher() : undefined)
  );
}

/** Named by its version: a newer one is fetched anew. */
function versioned() {
  const [, version] = /temporal-test-server<\/artifactId>\s*<version>([\d.]+)</.exec(readFileSync(POM, 'utf8')) ?? [];
  return `${NAME}-${version}`;
}

/** @param {string} folder @param {Context} context */
async function ready(folder, context) {
  const launcher = refreshed(folder);
  if (launcher) await archiveClasses({ folder, launcher }, context);
  return launcher;
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
