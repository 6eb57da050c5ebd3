// P12: how long the built api and worker take, each started alone, until the first answer and until the first task is taken.
import { Connection } from '@temporalio/client';
import { sharedTemporalAddress } from '../kit/temporal.js';
import type { House } from './house.js';

const STARTS = 3;

export interface Starts {
  readonly api: readonly number[];
  readonly worker: readonly number[];
}

export async function starts(house: House): Promise<Starts> {
  const { installation } = house;
  const [api, worker]: [number[], number[]] = [[], []];
  const connection = await Connection.connect({ address: sharedTemporalAddress() });
  for (let start = 0; start < STARTS; start++) {
    await installation.kill('api', 'SIGTERM');
    api.push(await timed(() => installation.start('api')));
    await installation.kill('worker', 'SIGTERM');
    const taken = taskTaken(connection, installation.namespace);
    worker.push(
      await timed(async () => {
        await installation.start('worker');
        await (
          await taken
        )();
      }),
    );
  }
  await connection.close();
  return { api, worker };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Puts a task into the worker's queue; the answer waits until somebody has taken it. */
async function taskTaken(connection: Connection, namespace: string): Promise<() => Promise<void>> {
  const workflowId = `started/${performance.now()}`;
  const { workflowService } = connection;
  const { runId } = await workflowService.startWorkflowExecution({
    namespace,
    workflowId,
    requestId: workflowId,
    workflowType: { name: 'postOffice' },
    taskQueue: { name: 'cases' },
  });
  const execution = { workflowId, runId };
  return async () => {
    for (let length = 0; length < 3;) {
      const { workflowExecutionInfo } = await workflowService.describeWorkflowExecution({ namespace, execution });
      length = Number(workflowExecutionInfo?.historyLength ?? 0);
      if (length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await workflowService.terminateWorkflowExecution({ namespace, workflowExecution: execution });
  };
}
