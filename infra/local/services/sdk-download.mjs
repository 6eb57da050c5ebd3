/**
 * A program of its own: lets Temporal's SDK download one of its servers and prints where it lies.
 * `node sdk-download.mjs local|timeSkipping <folder>`. The SDK downloads when it starts a server, so one is started and stopped.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, folder = '.'] = process.argv.slice(2);
/** @type {{ type: 'cached-download', downloadDir: string }} */
const executable = { type: 'cached-download', downloadDir: folder };
const environment =
  kind === 'local'
    ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
    : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
await environment.teardown();
const [file] = readdirSync(folder);
process.stdout.write(join(folder, file ?? ''));
