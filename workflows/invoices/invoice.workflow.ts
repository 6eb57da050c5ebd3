// The collection of one invoice, from its issue until nothing is open any more. Like a case it decides and waits, and one coroutine alone
// calls activities (workflows/shared/attend.ts says why). What may be done was checked, and frozen, before it is asked here;
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
import { Hand } from './hand.js';
import {
  instruct,
  issueInvoice,
  lookAgain,
  recordPayment,
  type InstructionRequest,
  type InvoiceActivities,
  type InvoiceInput,
  type PaymentToRecord,
} from './invoice.contract.js';

const activities = proxyActivities<InvoiceActivities>(records);

export async function invoiceCollection({ invoiceId, issued = false }: InvoiceInput): Promise<void> {
  const hand = new Hand(issued);
  listen(hand, invoiceId);
  show(hand); // the first task of every run issues a command
  if (!issued) await issue(hand, invoiceId);
  const alarm = new Alarm(() => (hand.look = true));
  while (hand.stage === 'issued') {
    const [payment] = hand.payments;
    const [request] = hand.instructions;
    if (payment) await record(hand, invoiceId, payment);
    else if (request) alarm.set(await followInstruction(hand, invoiceId, request));
    else if (hand.look) alarm.set(await look(hand, invoiceId));
    else if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) await goOnAsNew(hand, invoiceId);
    else await condition(() => hand.isAsked);
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
    hand.take(payment);
    await condition(() => hand.recorded.has(payment.commandId));
    return { invoiceId };
  });
  setHandler(
    instruct,
    async (request: InstructionRequest) => {
      hand.ask(request);
      await condition(() => hand.answers.has(request.commandId));
      return hand.answers.get(request.commandId) ?? { refusal: null };
    },
    { validator: (request: InstructionRequest) => hand.refuseWhenOver(request) },
  );
  setHandler(lookAgain, () => {
    hand.look = true;
  });
}

const show = ({ stage }: Hand): void => upsertSearchAttributes([{ key: STAGE, value: stage }]);

async function issue(hand: Hand, invoiceId: string): Promise<void> {
  await condition(() => hand.stage === 'to issue');
  await activities.issueInvoice(invoiceId);
  hand.stage = 'issued';
  show(hand);
  // Runs begun before there was a ladder go on as they began, until they are told to look.
  if (patched('collection-ladder')) hand.climb();
}

async function look(hand: Hand, invoiceId: string): Promise<string | null> {
  hand.look = false;
  hand.climbs = true;
  const { wakeAt, ended } = await activities.collect(invoiceId);
  if (ended && !hand.isAsked) hand.stage = ended;
  return wakeAt;
}

async function followInstruction(hand: Hand, invoiceId: string, request: InstructionRequest): Promise<string | null> {
  hand.climbs = true;
  const { wakeAt, ended, refusal } = await activities.followInstruction(invoiceId, request);
  hand.answer(request, { refusal });
  if (ended && !hand.isAsked) hand.stage = ended;
  return wakeAt;
}

async function record(hand: Hand, invoiceId: string, payment: PaymentToRecord): Promise<void> {
  const { settled } = await activities.recordPayment(invoiceId, payment);
  hand.payments.shift();
  hand.recorded.add(payment.commandId);
  if (hand.climbs) hand.look = true;
  else if (settled) hand.stage = 'paid';
}

async function goOnAsNew(hand: Hand, invoiceId: string): Promise<void> {
  // An update must not be completed in the task that continues as new: its answer could be lost.
  if (await condition(() => hand.isAsked, '1 second')) return;
  await continueAsNew<typeof invoiceCollection>({ invoiceId, issued: true });
}
