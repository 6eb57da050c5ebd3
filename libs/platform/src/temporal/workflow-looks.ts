// What the engine has of a workflow that the database knows of.
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError, type QueryDefinition } from '@temporalio/common';
import { machineMs } from '../clock/machine-time.js';

/** None, over, at work with its last event, or at work and silent. */
export type WorkflowSeen =
  | { readonly is: 'missing' }
  | { readonly is: 'over'; readonly how: string }
  | { readonly is: 'at work'; readonly seq: number }
  | { readonly is: 'silent'; readonly why: string };

/** In milliseconds. */
const PATIENCE = 15_000;

export async function lookAtWorkflow(
  client: Client,
  workflowId: string,
  state: QueryDefinition<{ readonly seq: number }>,
): Promise<WorkflowSeen> {
  const handle = client.workflow.getHandle(workflowId);
  try {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return { is: 'over', how: status.name.toLowerCase() };
    const { seq } = await client.withDeadline(machineMs() + PATIENCE, () => handle.query(state));
    return { is: 'at work', seq };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { is: 'missing' };
    return { is: 'silent', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Ends the workflow where one still runs. */
export async function endWorkflow(client: Client, workflowId: string, why: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate(why);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
