// The workflows as this tree has them: bundled once for each state of their sources, whichever spec comes first.
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflows, sdkVersion } from '#platform/temporal/bundle';
import { sourceHash } from '../../infra/local/prepare/source-hash.mjs';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLES = join(ROOT, 'node_modules/.cache/workflow-bundles');

/** All that goes into a bundle. */
const SOURCES = ['workflows', 'libs/domain/src', 'libs/platform/src/temporal', 'package.json'];

export async function workflowBundle(): Promise<{ readonly codePath: string }> {
  const codePath = join(BUNDLES, `${sdkVersion()}-${sourceHash(ROOT, SOURCES)}.js`);
  if (!existsSync(codePath)) await write(codePath);
  return { codePath };
}

/** Whole or not at all: two specs may bundle at once. */
async function write(path: string): Promise<void> {
  const { code } = await bundleWorkflows();
  await mkdir(BUNDLES, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, path);
}
