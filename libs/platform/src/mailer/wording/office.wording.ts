import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

export const officeWording: Wordings<'invoice-issued' | 'attention-needed'> = {
  'invoice-issued': {
    subject: '{{ caseNo }}: invoice {{ invoiceNo }}, {{ gross }} due {{ dueOn }}',
    lead: 'Invoice {{ invoiceNo }} for the assessment of {{ programme }} is attached. Please pay {{ gross }} by {{ dueOn }} and quote the invoice number.',
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
  'attention-needed': {
    subject: '{{ caseNo }}: for your attention, {{ what }}',
    lead: '{{ what }}. The system cannot settle this without you. {{ nextStep }}',
    body: facts(
      ...aboutCase,
      fact('What', '{{ what }}'),
      fact('Problem', '{{ problem | lines }}'),
      fact('Next step', '{{ nextStep | lines }}'),
    ),
    action: openCase,
  },
};
