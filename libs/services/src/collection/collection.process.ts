import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { machineMs } from '#platform/clock/machine-time';
import { CASES_QUEUE } from '#workflows/cases/case.contract';
import { invoiceWorkflowId, lookAgain, type InvoiceInput } from '#workflows/invoices/invoice.contract';

/** What waits for an answer has been written down already: there is no need to wait long, in milliseconds. */
const PATIENCE = 3_000;

/** The door to the collection of invoices for what must not be lost: signals with an event id. */
@Injectable()
export class CollectionProcess {
  constructor(private readonly client: Client) {}

  /** Told to the invoice's workflow; one that had ended begins anew, and ends again where nothing is open. */
  async lookAgain(invoiceId: string, eventId: string): Promise<void> {
    await this.client.withDeadline(machineMs() + PATIENCE, () =>
      this.client.workflow.signalWithStart<(input: InvoiceInput) => Promise<void>, [{ eventId: string }]>(
        'invoiceCollection',
        {
          workflowId: invoiceWorkflowId(invoiceId),
          taskQueue: CASES_QUEUE,
          args: [{ invoiceId, issued: true }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          signal: lookAgain,
          signalArgs: [{ eventId }],
        },
      ),
    );
  }
}
