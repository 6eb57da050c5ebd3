import { Injectable } from '@nestjs/common';
import { Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { DomainError } from '#domain/errors';
import { THE_NIGHT } from '#domain/reconciliation/findings';
import { machineMs } from '#platform/clock/machine-time';
import { isNoAnswer } from '#platform/temporal/no-answer';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import { ASKED_ID, NIGHTLY_ID, type ReconciliationInput } from '#workflows/reconciliation/reconciliation.contract';

/** In milliseconds. */
const PATIENCE = 10_000;

type Workflow = (input: ReconciliationInput) => Promise<unknown>;

@Injectable()
export class ReconciliationProcess {
  constructor(private readonly client: Client) {}

  /** Whoever comes first sets the schedule; it stays in the engine. */
  async ensureScheduled(): Promise<void> {
    try {
      await this.client.schedule.create<Workflow>({
        scheduleId: NIGHTLY_ID,
        spec: { calendars: [{ hour: 3, minute: 15 }], timezone: 'Europe/London' },
        action: {
          type: 'startWorkflow',
          workflowType: 'reconciliation',
          workflowId: 'reconciliation/night',
          taskQueue: CASES_QUEUE,
          args: [{ by: THE_NIGHT, repair: true }],
        },
        policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '12 hours' },
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }

  /** Answers the id under which its findings will be kept. */
  async start(input: ReconciliationInput): Promise<string> {
    try {
      const handle = await this.client.withDeadline(machineMs() + PATIENCE, () =>
        this.client.workflow.start<Workflow>('reconciliation', {
          workflowId: ASKED_ID,
          taskQueue: CASES_QUEUE,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      );
      return handle.firstExecutionRunId;
    } catch (error) {
      if (!isNoAnswer(error)) throw error;
      throw new DomainError(
        'RECONCILIATION.NO_ANSWER_YET',
        'The engine does not answer just now; ask again in a moment. The command “reconcile” works without it.',
      );
    }
  }
}
