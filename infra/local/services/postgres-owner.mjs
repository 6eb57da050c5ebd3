/** PostgreSQL refuses to run as root; then it runs as the system's user `postgres`, who is made when missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { Trouble } from '../trouble.mjs';

/** @typedef {{ uid: number, gid: number }} Owner */

/** @param {string} user @returns {Owner | undefined} */
function idsOf(user) {
  const id = (/** @type {string} */ flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/** @param {string} user */
function addUser(user) {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', user], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Trouble(
      `PostgreSQL does not run as root and the user "${user}" could not be made: make it, start as another user, or set DATABASE_URL.`,
      String(error),
    );
  }
}

/** Nobody in particular when we are not root: PostgreSQL then runs as we do. @returns {Owner | undefined} */
export function postgresOwner(user = 'postgres') {
  if (process.getuid?.() !== 0) return undefined;
  if (!idsOf(user)) addUser(user);
  return idsOf(user);
}

/** Whether that user can get into the folder, through every folder above it. @param {string} folder @param {Owner} owner */
export const canEnter = (folder, owner) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0;
