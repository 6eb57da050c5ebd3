// The collection of one invoice, from its issue until it is paid. Like a case it decides and waits, and one coroutine alone
// calls activities (workflows/cases/case.workflow.ts says why). What may be done was checked, and frozen, before it is asked here.
import {
  allHandlersFinished,
  condition,
  proxyActivities,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { records } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import {
  issueInvoice,
  recordPayment,
  type InvoiceActivities,
  type InvoiceInput,
  type PaymentToRecord,
} from './invoice.contract.js';

const activities = proxyActivities<InvoiceActivities>(records);

export async function invoiceCollection({ invoiceId }: InvoiceInput): Promise<void> {
  let stage: 'draft' | 'to issue' | 'issued' | 'paid' = 'draft';
  const toRecord: PaymentToRecord[] = [];
  const recorded = new Set<string>();

  setHandler(issueInvoice, async () => {
    if (stage === 'draft') stage = 'to issue';
    await condition(() => stage === 'issued' || stage === 'paid');
    return { invoiceId };
  });
  setHandler(recordPayment, async (payment) => {
    const known = recorded.has(payment.commandId) || toRecord.some(({ commandId }) => commandId === payment.commandId);
    if (!known) toRecord.push(payment);
    await condition(() => recorded.has(payment.commandId));
    return { invoiceId };
  });

  const show = (): void => upsertSearchAttributes([{ key: STAGE, value: stage }]);
  show(); // the first task of every run issues a command

  await condition(() => stage === 'to issue');
  await activities.issueInvoice(invoiceId);
  stage = 'issued';
  show();
  for (let settled = false; !settled;) {
    await condition(() => toRecord.length > 0);
    const payment = toRecord[0];
    if (!payment) continue;
    ({ settled } = await activities.recordPayment(invoiceId, payment));
    toRecord.shift();
    recorded.add(payment.commandId);
  }
  stage = 'paid';
  show();
  await condition(allHandlersFinished);
}
