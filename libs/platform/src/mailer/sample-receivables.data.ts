// Variables of the mails about a customer's account, to look at them and to test them.
import type { ReceivablesMails } from './receivables.variables.js';

const about = {
  recipientName: 'Accounts Payable',
  organisation: 'Thames Valley Water Company plc',
  accountUrl: 'https://casework.ismpe.example/invoices',
};

export const SAMPLE_RECEIVABLES: ReceivablesMails = {
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
