/**
 * The controls' own process: worker and client of what skeleton.workflow.ts holds, on the same Temporal server as the product.
 * It is told what to do by its parent, and answers with what it measured.
 */
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';

const [address = '', namespace = ''] = process.argv.slice(2);
const taskQueue = 'control';
const connection = await Connection.connect({ address });
const native = await NativeConnection.connect({ address });
const client = new Client({ connection, namespace });
const workflowBundle = await bundleWorkflowCode({
  workflowsPath: join(import.meta.dirname, 'skeleton.workflow.ts'),
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error },
});
let [worker, over] = await startWorker();
let count = 0;

/** @returns {Promise<[Worker, Promise<void>]>} */
async function startWorker() {
  const started = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle,
    activities: { noOp: async () => undefined },
    maxCachedWorkflows: 200,
  });
  return [started, started.run()];
}

/** @param {string} type */
const start = (type) => client.workflow.start(type, { taskQueue, workflowId: `control/${process.pid}/${++count}` });

/** Skeletons of a case side by side, from start to end. @param {number} cases */
async function skeletons(cases) {
  await Promise.all(
    Array.from({ length: cases }, async () => {
      const handle = await start('skeleton');
      for (let stage = 0; stage < 5; stage++) await handle.executeUpdate('message');
      await handle.result();
    }),
  );
}

/** @type {import('@temporalio/client').WorkflowHandle[]} */
let standing = [];

/** @type {Record<string, (given: number) => Promise<unknown>>} */
const DOES = {
  skeletons,
  async stand(workflows) {
    standing = await Promise.all(Array.from({ length: workflows }, () => start('answering')));
  },
  /** Milliseconds from a message to its answer. */
  async answer(which) {
    const began = performance.now();
    await standing[which]?.executeUpdate('message');
    return performance.now() - began;
  },
  async restart() {
    worker.shutdown();
    await over;
    [worker, over] = await startWorker();
  },
  async end() {
    await Promise.all(standing.map((handle) => handle.terminate()));
    worker.shutdown();
    await over;
    await native.close();
    await connection.close();
  },
};

process.on('message', async (/** @type {{ does: string, given: number }} */ { does, given }) => {
  try {
    process.send?.({ answer: await DOES[does]?.(given) });
  } catch (error) {
    process.send?.({ trouble: String(error) });
  }
  if (does === 'end') process.disconnect();
});
process.send?.({ answer: 'ready' });
