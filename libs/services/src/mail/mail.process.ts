import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import { POST_OFFICE_ID } from '#workflows/mail/post-office.contract';

@Injectable()
export class PostOfficeProcess {
  constructor(private readonly client: Client) {}

  /** One for the installation: whoever comes first opens it. */
  async ensureOpen(): Promise<void> {
    await this.client.workflow.start('postOffice', {
      workflowId: POST_OFFICE_ID,
      taskQueue: CASES_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      args: [],
    });
  }
}
