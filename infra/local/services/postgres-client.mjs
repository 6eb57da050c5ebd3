/** What the set-up itself asks of PostgreSQL. */
import { Trouble } from '../trouble.mjs';

/** @param {string} url */
async function connect(url) {
  const { default: pg } = await import('pg'); // only there once the npm modules are
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the server may stop first; whoever asks next is told
  await client.connect();
  return client;
}

/** @param {string} url */
export async function answersAt(url) {
  try {
    const client = await connect(url);
    await client.end();
    return true;
  } catch {
    return false; // not yet, or not at all: the one who waits decides
  }
}

/** Our own server or a given one must answer before anything is built on it. @param {string} url */
export async function requirePostgres(url) {
  try {
    const client = await connect(url);
    const { rows } = await client.query('show server_version_num');
    await client.end();
    if (Number(rows[0].server_version_num) >= 150_000) return;
  } catch (error) {
    throw new Trouble('The PostgreSQL of DATABASE_URL does not answer: check the address, or unset it.', String(error));
  }
  throw new Trouble('The PostgreSQL of DATABASE_URL is older than version 15: give a newer one.');
}

/**
 * The program works as an owner of its own database, not as the superuser.
 * @param {string} adminUrl
 * @param {{ name: string, password: string }} owner of the database of the same name
 */
export async function ensureDatabase(adminUrl, { name, password }) {
  const client = await connect(adminUrl);
  try {
    const user = client.escapeIdentifier(name);
    const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    await client.query(
      `${known.rowCount ? 'alter' : 'create'} role ${user} login password ${client.escapeLiteral(password)}`,
    );
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!there.rowCount) await client.query(`create database ${user} owner ${user}`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  return Object.assign(url, { username: name, password, pathname: `/${name}` }).href;
}
