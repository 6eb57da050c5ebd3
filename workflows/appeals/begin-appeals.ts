import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { eventOf, type CaseEvent } from '#domain/cases/events';
import { proceedingWorkflowId, type ProceedingInput } from '../proceedings/proceeding.contract.js';

/** The workflow of each appeal that was lodged: it has an end of its own. Issues commands: only the main coroutine calls it. */
export async function beginAppeals(events: readonly CaseEvent[]): Promise<void> {
  for (const event of events) {
    const lodged = eventOf('lodgeAppeal', event);
    if (!lodged) continue;
    const { appeal, ...data } = lodged.data;
    const opening = { type: 'lodge', id: lodged.commandId, actor: lodged.actor, data };
    try {
      await startChild<(input: ProceedingInput) => Promise<unknown>>('appeal', {
        workflowId: proceedingWorkflowId('appeal', data.number),
        args: [{ proceedingId: appeal, opening }],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
