// Writes a document's electronic forms in the worker, away from the request that asked for them: seconds of work, tried until it is done.
import { proxyActivities } from '@temporalio/workflow';
import { papers } from '../shared/activity-options.js';
import type { EInvoiceActivities } from './e-invoice.contract.js';

const { writeEInvoice } = proxyActivities<EInvoiceActivities>(papers);

export async function eInvoice(invoiceId: string): Promise<void> {
  await writeEInvoice(invoiceId);
}
