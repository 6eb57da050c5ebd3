/** The Node.js versions this project runs on are those package.json's `engines.node` names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { Trouble } from '../trouble.mjs';

/** @param {string} version */
const parts = (version) => version.replace(/^v/, '').split('.').map(Number);

/** @param {string} version @param {string} least */
const reaches = (version, least) => {
  const [a, b] = [parts(version), parts(least)];
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return (a[i] ?? 0) > (b[i] ?? 0);
  return true;
};

/**
 * Understands the forms `engines` uses: `^a.b.c` and `>=a.b.c`, joined by `||`.
 * @param {string} version
 * @param {string} range
 */
export function supports(version, range) {
  return range.split('||').some((alternative) => {
    const [, sign, least] = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(alternative) ?? [];
    if (!sign || !least) throw new Error(`engines.node: "${alternative}" is not understood`);
    return reaches(version, least) && (sign === '>=' || parts(version)[0] === parts(least)[0]);
  });
}

export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!supports(version, engines.node)) {
    throw new Trouble(`Node.js ${version} is not supported: install Node.js 24 (or another of "${engines.node}").`);
  }
  return version;
}
