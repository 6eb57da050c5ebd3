// Part of the build: writes dist/workflow-bundle.js, so that a worker starts without bundling.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflows } from './bundle.js';

const { code } = await bundleWorkflows();
await writeFile(join(import.meta.dirname, '../../../../workflow-bundle.js'), code);
