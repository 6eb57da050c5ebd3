/**
 * Keys made once for this installation. They belong to the backup: without PAYLOAD_KEY the open workflows cannot be read.
 * A key set in the environment wins and is not written down.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { local } from '../paths.mjs';

export const secretsFile = join(local, 'secrets.env');

/** @type {Record<string, () => string>} */
const MAKERS = {
  PAYLOAD_KEY: () => `k1:${randomBytes(32).toString('base64')}`,
  SESSION_SECRET: () => randomBytes(32).toString('base64url'),
  POSTGRES_PASSWORD: () => randomBytes(18).toString('base64url'),
};

/** Lines of `NAME=value`; the rest is comment. @param {string} text @returns {Record<string, string>} */
export function parseSecrets(text) {
  const pairs = text.split('\n').map((line) => /^([A-Z_]+)=(.*)$/.exec(line.trim()));
  return Object.fromEntries(pairs.flatMap((pair) => (pair?.[1] ? [[pair[1], pair[2] ?? '']] : [])));
}

/** Fresh keys, as a test run uses them. */
export const makeSecrets = () => Object.fromEntries(Object.entries(MAKERS).map(([name, make]) => [name, make()]));

/** @param {string} [file] */
export function readSecrets(file = secretsFile) {
  return existsSync(file) ? parseSecrets(readFileSync(file, 'utf8')) : {};
}

/** @param {string} [file] @returns {Record<string, string>} */
export function ensureSecrets(file = secretsFile) {
  const had = readSecrets(file);
  const all = { ...makeSecrets(), ...had };
  if (Object.keys(had).length < Object.keys(all).length) {
    const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);
    const head =
      '# Keys of this installation. Keep them with the backup: without PAYLOAD_KEY open workflows cannot be read.\n';
    writeFileSync(file, head + lines.join(''), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return all;
}
