// Variables of the mails about a customer's account, to look at them and to test them.
import type { ReceivablesMails } from './receivables.variables.js';

const about = {
  recipientName: 'Accounts Payable',
  organisation: 'Thames Valley Water Company plc',
  accountUrl: 'https://casework.ismpe.example/invoices',
};

const invoice = {
  recipientName: 'Accounts Payable',
  caseNo: 'A-2005-0001',
  organisation: 'Thames Valley Water Company plc',
  programme: 'Leading Lights Mentoring Programme',
  caseUrl: 'https://casework.ismpe.example/cases/A-2005-0001/1',
  invoiceUrl: 'https://casework.ismpe.example/invoices/1',
  invoiceNo: 'INV-000001',
};

const dunning = {
  ...invoice,
  issuedOn: 'Thursday 10 March 2005',
  dueOn: 'Saturday 9 April 2005',
  gross: '£6,135.85',
  open: '£1,135.85',
  purchaseOrder: 'PO 4500017731',
};

export const SAMPLE_RECEIVABLES: ReceivablesMails = {
  'payment-reminder': { ...dunning, when: 'in 5 days' },
  'payment-overdue': { ...dunning, late: '9 days' },
  'payment-final': { ...dunning, late: '30 days', statement: 'A statement of your account is attached.' },
  'dispute-review': {
    ...invoice,
    recipientName: 'Ruth Adeyemi',
    open: '£1,135.85',
    reason: 'The second visit day was not held, they say.',
    disputedSince: 'Tuesday 12 April 2005',
  },
  'late-payment-claim': {
    ...{ ...invoice, dueOn: 'Saturday 9 April 2005', claimNo: 'LPC-000001', until: 'Monday 9 May 2005' },
    ...{ total: '£87.14', interest: '£17.14', fixedSum: '£70.00' },
  },
  'late-payment-claim-withdrawn': {
    ...{ ...invoice, dueOn: 'Saturday 9 April 2005', claimNo: 'LPC-000001' },
    reason: 'The payment had reached us in time; the bank booked it late.',
  },
  'payment-received': {
    ...about,
    amount: '£7,000.00',
    receivedOn: 'Tuesday 12 April 2005',
    reference: 'BACS TVW 120405',
    settled: [
      { invoiceNo: 'INV-000001', amount: '£6,135.85', outstanding: null },
      { invoiceNo: 'INV-000004', amount: '£500.00', outstanding: '£5,635.85' },
    ],
    onAccount: '£364.15',
  },
};
