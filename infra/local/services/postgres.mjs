/**
 * PostgreSQL from the npm package's programs. They are started directly and not through the package's class, which ends the
 * server at the first Ctrl-C, before api and worker have finished with it.
 */
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../processes/command.mjs';
import { startChild, waitUntilReady } from '../processes/child.mjs';
import { commandLineOf, recordOf } from '../processes/identity.mjs';
import { stopRecorded } from '../processes/ledger.mjs';
import { ownedFolder, programFolder } from './postgres-place.mjs';
import { answersAt } from './postgres-client.mjs';

/**
 * @typedef {object} PostgresOptions
 * @property {string} data the folder, owned by `owner`
 * @property {import('./postgres-owner.mjs').Owner | undefined} owner
 * @property {number} port
 * @property {string} password of the superuser `postgres`
 * @property {import('../processes/ledger.mjs').Ledger} ledger
 * @property {AbortSignal | undefined} [signal]
 * @property {string[]} [settings] like `fsync=off`
 * @property {string} [log]
 */

/** @param {PostgresOptions} options */
export async function startPostgres(options) {
  const { data, owner, port, password, ledger, signal, settings = [] } = options;
  const programs = programFolder(owner);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(programs, options);
  await stopUnrecorded(data);
  const wanted = [`listen_addresses=127.0.0.1`, 'unix_socket_directories=', 'max_connections=200', ...settings];
  const child = await startChild({
    name: 'postgres',
    command: join(programs, 'bin/postgres'),
    args: ['-D', data, '-p', String(port), ...wanted.flatMap((setting) => ['-c', setting])],
    marker: data,
    ledger,
    stopSignal: 'SIGINT', // "fast": rolls back what is open, writes a checkpoint
    patience: 30_000,
    cwd: '/',
    ...(options.log && { log: options.log }),
    ...(owner && { owner }),
  });
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await waitUntilReady(child, () => answersAt(url), { signal });
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { ...child, url };
}

/**
 * Made beside its final place and moved there when whole: a broken-off try leaves nothing that looks like a database. Texts
 * sort by code point, on every machine the same.
 * @param {string} programs
 * @param {PostgresOptions} options
 */
async function initialise(programs, { data, owner, password, signal }) {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  ownedFolder(unfinished, owner);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const texts = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await runCommand(join(programs, 'bin/initdb'), [`--pgdata=${unfinished}`, ...access, ...texts], {
      name: 'postgres-init',
      cwd: '/',
      signal,
      owner,
      trouble: `PostgreSQL could not make its data folder ${data}.`,
    });
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A server on our data that no ledger names (its starter was killed in between) is stopped too. @param {string} data */
async function stopUnrecorded(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (commandLineOf(pid).includes(data)) await stopRecorded(recordOf('postgres', pid, data, 'SIGINT'));
}
