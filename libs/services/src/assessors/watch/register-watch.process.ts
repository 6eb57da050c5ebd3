import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { REGISTER_WATCH_ID } from '#workflows/assessors/register-watch.contract';
import { CASES_QUEUE } from '#workflows/cases/case.contract';

@Injectable()
export class RegisterWatchProcess {
  constructor(private readonly client: Client) {}

  /** One for the installation: whoever comes first opens it. */
  async ensureOpen(): Promise<void> {
    await this.client.workflow.start('registerWatch', {
      workflowId: REGISTER_WATCH_ID,
      taskQueue: CASES_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [],
    });
  }
}
