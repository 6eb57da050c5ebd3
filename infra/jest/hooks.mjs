/** How Node itself loads the project's TypeScript: where `./a.js` is written, `a.ts` is meant, and swc compiles it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { compiled } from './compiled.mjs';

const RELATIVE = /^\.{1,2}\/.*\.js$/;
const CONDITION = 'development'; // of `imports` in package.json: the sources rather than the build

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (RELATIVE.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, { ...context, conditions: [CONDITION, ...context.conditions] });
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...compiled({ tsx: false }), filename });
  return { format: 'module', source: code, shortCircuit: true };
}
