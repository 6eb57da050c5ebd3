import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import { eInvoiceWorkflowId } from '#workflows/e-invoices/e-invoice.contract';

/** The door to the writing of electronic invoices. */
@Injectable()
export class EInvoicesProcess {
  constructor(private readonly client: Client) {}

  /** Asks the worker to write them; asked again while it writes, it is the same piece of work. */
  async ask(invoiceId: string): Promise<void> {
    await this.client.workflow.start('eInvoice', {
      workflowId: eInvoiceWorkflowId(invoiceId),
      taskQueue: CASES_QUEUE,
      args: [invoiceId],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }
}
