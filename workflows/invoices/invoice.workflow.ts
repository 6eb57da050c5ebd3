// The collection of one invoice, from its issue until nothing is open any more. Like a case it decides and waits, and one coroutine alone
// calls activities (workflows/cases/case.workflow.ts says why). What may be done was checked, and frozen, before it is asked here;
// what is open and what is due is read from the database at each look, so no old timer can fire a promise, a dispute or a payment.
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { records } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import { Alarm } from '../shared/wake.js';
import {
  issueInvoice,
  lookAgain,
  recordPayment,
  type InvoiceActivities,
  type InvoiceInput,
  type PaymentToRecord,
} from './invoice.contract.js';

const activities = proxyActivities<InvoiceActivities>(records);

/** What the workflow has in hand. */
interface Hand {
  stage: 'draft' | 'to issue' | 'issued' | 'paid' | 'written off';
  look: boolean;
  /** Runs begun before there was a ladder go on as they began, until they are told to look. */
  climbs: boolean;
  readonly toRecord: PaymentToRecord[];
  readonly recorded: Set<string>;
}

export async function invoiceCollection({ invoiceId, issued = false }: InvoiceInput): Promise<void> {
  const hand: Hand = {
    ...{ stage: issued ? 'issued' : 'draft', look: issued, climbs: issued },
    ...{ toRecord: [], recorded: new Set() },
  };
  listen(hand, invoiceId);
  show(hand); // the first task of every run issues a command
  if (!issued) await issue(hand, invoiceId);
  const alarm = new Alarm(() => (hand.look = true));
  while (hand.stage === 'issued') {
    if (hand.toRecord[0]) await record(hand, invoiceId, hand.toRecord[0]);
    else if (hand.look) alarm.set(await look(hand, invoiceId));
    else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) await goOnAsNew(hand, invoiceId);
    else await condition(() => isAsked(hand));
  }
  show(hand);
  await condition(allHandlersFinished);
}

function listen(hand: Hand, invoiceId: string): void {
  setHandler(issueInvoice, async () => {
    if (hand.stage === 'draft') hand.stage = 'to issue';
    await condition(() => hand.stage !== 'draft' && hand.stage !== 'to issue');
    return { invoiceId };
  });
  setHandler(recordPayment, async (payment) => {
    const { toRecord, recorded } = hand;
    const known = recorded.has(payment.commandId) || toRecord.some(({ commandId }) => commandId === payment.commandId);
    if (!known) toRecord.push(payment);
    await condition(() => recorded.has(payment.commandId));
    return { invoiceId };
  });
  setHandler(lookAgain, () => {
    hand.look = true;
  });
}

const isAsked = ({ look, toRecord }: Hand): boolean => look || toRecord.length > 0;

const show = ({ stage }: Hand): void => upsertSearchAttributes([{ key: STAGE, value: stage }]);

async function issue(hand: Hand, invoiceId: string): Promise<void> {
  await condition(() => hand.stage === 'to issue');
  await activities.issueInvoice(invoiceId);
  hand.stage = 'issued';
  show(hand);
  if (!patched('collection-ladder')) return;
  hand.climbs = true;
  hand.look = true;
}

async function look(hand: Hand, invoiceId: string): Promise<string | null> {
  hand.look = false;
  hand.climbs = true;
  const { wakeAt, ended } = await activities.collect(invoiceId);
  if (ended && !isAsked(hand)) hand.stage = ended;
  return wakeAt;
}

async function record(hand: Hand, invoiceId: string, payment: PaymentToRecord): Promise<void> {
  const { settled } = await activities.recordPayment(invoiceId, payment);
  hand.toRecord.shift();
  hand.recorded.add(payment.commandId);
  if (hand.climbs) hand.look = true;
  else if (settled) hand.stage = 'paid';
}

async function goOnAsNew(hand: Hand, invoiceId: string): Promise<void> {
  // An update must not be completed in the task that continues as new: its answer could be lost.
  if (await condition(() => isAsked(hand), '1 second')) return;
  await continueAsNew<typeof invoiceCollection>({ invoiceId, issued: true });
}
