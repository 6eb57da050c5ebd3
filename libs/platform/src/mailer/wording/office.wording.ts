import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

export const officeWording: Wordings<'invoice-issued' | 'payment-received' | 'attention-needed'> = {
  'invoice-issued': {
    subject: '{{ caseNo }}: invoice {{ invoiceNo }}, {{ gross }} due {{ dueOn }}',
    lead: 'Invoice {{ invoiceNo }} for the assessment of {{ programme }} is attached. Please pay {{ gross }} by {{ dueOn }}, and quote the invoice number.',
    body: `${facts(
      ...aboutCase,
      fact('Invoice', '{{ invoiceNo }}'),
      factIf('purchaseOrder', 'Your order'),
      fact('Amount due, with VAT', '{{ gross }}'),
      fact('Due', '{{ dueOn }}'),
      factIf('terms', 'Terms'),
    )}
      <p>How to pay is on the invoice. If anything on it is not as you expect, please tell us before it is due.</p>`,
    action: openCase,
  },
  'payment-received': {
    subject: '{{ caseNo }}: {{ amount }} received for invoice {{ invoiceNo }}',
    lead: 'Thank you: on {{ receivedOn }} we received {{ amount }} for invoice {{ invoiceNo }}. {% if outstanding %}Of this invoice {{ outstanding }} is still open.{% else %}The invoice is paid in full.{% endif %}',
    body: facts(
      ...aboutCase,
      fact('Invoice', '{{ invoiceNo }}'),
      fact('Received', '{{ amount }}, {{ receivedOn }}'),
      factIf('outstanding', 'Still open'),
    ),
    action: openCase,
  },
  'attention-needed': {
    subject: '{{ caseNo }}: needs your attention: {{ what }}',
    lead: '{{ what }}: this could not be done without you. {{ nextStep }}',
    body: facts(
      ...aboutCase,
      fact('What', '{{ what }}'),
      fact('Problem', '{{ problem | lines }}'),
      fact('Next step', '{{ nextStep | lines }}'),
    ),
    action: openCase,
  },
};
