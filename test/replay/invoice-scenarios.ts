// The lives of invoices whose histories every later release has to replay, like those of cases (scenarios.ts).
import type { CollectingCasework, Collection } from '../kit/collecting.js';

type Play = (collecting: CollectingCasework) => Promise<Collection>;

export const INVOICE_SCENARIOS: Readonly<Record<string, Play>> = {
  'invoice-reminded-promised-and-paid': async (collecting) => {
    const invoice = await collecting.issued('Reminded');
    await collecting.casework.moveTo('2005-03-10');
    await invoice.promise('2005-03-15');
    await collecting.casework.moveTo('2005-03-14');
    await invoice.pay(100_000, '2005-03-14');
    await collecting.casework.moveTo('2005-03-30');
    await invoice.pay(487_500, '2005-03-30');
    await invoice.handle.result();
    return invoice;
  },
  'invoice-disputed-and-written-off': async (collecting) => {
    const invoice = await collecting.issued('Disputed');
    await collecting.casework.moveTo('2005-02-20');
    await invoice.dispute('2005-03-01');
    await collecting.casework.moveTo('2005-03-10');
    await invoice.instruct({ type: 'proposeWriteOff', data: { reason: 'In liquidation' } });
    await invoice.instruct({ type: 'approveWriteOff', data: { note: 'Agreed' } }, collecting.manager);
    await invoice.handle.result();
    return invoice;
  },
  'invoice-open-after-its-final-reminder': async (collecting) => {
    const invoice = await collecting.issued('Silent');
    await collecting.casework.moveTo('2005-05-01');
    return invoice;
  },
};
