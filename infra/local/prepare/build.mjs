/** Builds what its sources' hash says has changed; the hash lies in the output, so a deleted output is built again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { built, root } from '../paths.mjs';
import { runCommand } from '../processes/command.mjs';
import { npm } from './modules.mjs';
import { filesBelow, sourceHash } from './source-hash.mjs';

const COMMON = ['package.json', 'package-lock.json'];
const PROGRAM = [
  ...COMMON,
  '.swcrc',
  'apps/api',
  'apps/worker',
  'apps/cli',
  'libs',
  'workflows',
  'infra/migrations',
  'test/demo',
  'test/month',
  'test/oracle',
  'test/pictures',
];
const WEB = [...COMMON, 'apps/web'];

/** @typedef {{ line: import('../progress.mjs').StepLine, signal?: AbortSignal | undefined }} Context */

/** @param {Context} context */
export async function build(context) {
  const program = await unlessBuilt(PROGRAM, join(root, 'dist/.sources'), () => buildProgram(context));
  const hasWeb = existsSync(join(root, 'apps/web/index.html'));
  const web = hasWeb && (await unlessBuilt(WEB, join(built.web, '.sources'), () => buildWeb(context)));
  if (!program && !web) context.line.says('nothing has changed');
}

/** @param {string[]} sources @param {string} stamp @param {() => Promise<void>} work */
async function unlessBuilt(sources, stamp, work) {
  const hash = sourceHash(root, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/** @param {Context} context */
async function buildProgram({ line, signal }) {
  line.doing('compiling');
  await npmScript(['build'], { name: 'build', signal, trouble: 'The program could not be compiled.' });
  removeOrphans(join(root, 'dist'));
  line.doing('bundling the workflows');
  await runCommand(process.execPath, [built.bundler], {
    name: 'bundle',
    cwd: root,
    signal,
    trouble: 'The workflows could not be bundled.',
  });
}

/** @param {Context} context */
async function buildWeb({ line, signal }) {
  line.doing('building the web app');
  await npmScript(['build', '-w', 'apps/web'], {
    name: 'build-web',
    signal,
    trouble: 'The web app could not be built.',
  });
}

/** @param {string[]} script @param {Omit<import('../processes/command.mjs').CommandOptions, 'cwd'>} options */
async function npmScript(script, options) {
  const [command, first] = npm();
  await runCommand(command, [...first, 'run', ...script], { ...options, cwd: root });
}

/** A compiled file whose source is gone would still be found, as a migration is by its folder. @param {string} dist */
function removeOrphans(dist) {
  for (const folder of ['apps', 'libs', 'workflows', 'infra', 'test']) {
    for (const file of filesBelow(join(dist, folder))) {
      const source = join(root, relative(dist, file)).replace(/\.js(\.map)?$/, '.ts');
      if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
    }
  }
}
