import type { ReceivablesMails } from '../receivables.variables.js';
import { aboutCase, fact, factIf, facts, type Wordings } from './wording.js';

const openAccount = { label: 'See your invoices', url: '{{ accountUrl }}' } as const;

const openInvoice = { label: 'See the invoice', url: '{{ invoiceUrl }}' } as const;

const theInvoice = facts(
  ...aboutCase,
  fact('Invoice', '{{ invoiceNo }} of {{ issuedOn }}'),
  factIf('purchaseOrder', 'Your order'),
  fact('Amount of the invoice', '{{ gross }}'),
  fact('Still to pay', '{{ open }}'),
  fact('Due', '{{ dueOn }}'),
);

const crossed =
  '<p>If you have paid it in the last few days, please ignore this reminder. If something on the invoice is not as you expect, please tell us.</p>';

export const receivablesWording: Wordings<keyof ReceivablesMails> = {
  'payment-reminder': {
    subject: '{{ caseNo }}: invoice {{ invoiceNo }}, {{ open }} due {{ dueOn }}',
    lead: '{{ open }} of invoice {{ invoiceNo }} is due {{ when }}, on {{ dueOn }}. Please quote the invoice number when you pay.',
    body: `${theInvoice}<p>How to pay is on the invoice, which is attached once more.</p>${crossed}`,
    action: openInvoice,
  },
  'payment-overdue': {
    subject: '{{ caseNo }}: invoice {{ invoiceNo }}, {{ open }} overdue since {{ dueOn }}',
    lead: '{{ open }} of invoice {{ invoiceNo }} was due on {{ dueOn }} and is {{ late }} late. Please pay it now, or tell us by when you will.',
    body: `${theInvoice}<p>How to pay is on the invoice, which is attached once more.</p>${crossed}`,
    action: openInvoice,
  },
  'payment-final': {
    subject: '{{ caseNo }}: final reminder, invoice {{ invoiceNo }}, {{ open }} unpaid',
    lead: '{{ open }} of invoice {{ invoiceNo }} was due on {{ dueOn }} and is {{ late }} late. This is our final reminder: please pay within 7 days of this mail.',
    body: `${theInvoice}{% if statement %}<p>{{ statement }}</p>{% endif %}
      <p>The law (Late Payment of Commercial Debts (Interest) Act 1998) entitles us to interest at 8% over the Bank of England’s reference rate and to a fixed sum for the cost of collecting the debt. We may claim them if the invoice stays unpaid.</p>${crossed}`,
    action: openInvoice,
  },
  'dispute-review': {
    subject: '{{ caseNo }}: review the dispute about invoice {{ invoiceNo }}',
    lead: 'You are handling the dispute about invoice {{ invoiceNo }}, and its review is due today. Settle it with a credit note or by confirming the invoice, or set another review date.',
    body: facts(
      ...aboutCase,
      fact('Invoice', '{{ invoiceNo }}'),
      fact('Still to pay', '{{ open }}'),
      fact('Disputed since', '{{ disputedSince }}'),
      fact('What is disputed', '{{ reason | lines }}'),
    ),
    action: openInvoice,
  },
  'late-payment-claim': {
    subject: '{{ caseNo }}: claim {{ claimNo }} for late payment of invoice {{ invoiceNo }}, {{ total }}',
    lead: 'Invoice {{ invoiceNo }} was due on {{ dueOn }} and was not paid in time. Under the Late Payment of Commercial Debts (Interest) Act 1998 we claim {{ total }} in addition to it.',
    body: `${facts(
      ...aboutCase,
      fact('Claim', '{{ claimNo }}'),
      fact('Interest up to {{ until }}', '{{ interest }}'),
      fact('Fixed sum', '{{ fixedSum }}'),
      fact('To pay in addition', '{{ total }}'),
    )}<p>The claim is attached and shows how the sum is worked out. Please pay it together with the invoice and quote {{ claimNo }}. No VAT is charged on it, and the invoice itself is not changed.</p>`,
    action: openInvoice,
  },
  'late-payment-claim-withdrawn': {
    subject: '{{ caseNo }}: claim {{ claimNo }} for late payment of invoice {{ invoiceNo }} is withdrawn',
    lead: 'We withdraw our claim {{ claimNo }} for late payment of invoice {{ invoiceNo }}. You need not pay it.',
    body: facts(...aboutCase, fact('Why', '{{ reason | lines }}')),
    action: openInvoice,
  },
  'payment-received': {
    subject:
      '{{ amount }} received{% if settled.size == 1 %} for invoice {{ settled[0].invoiceNo }}{% endif %}, {{ organisation }}',
    lead: 'Thank you: on {{ receivedOn }} we received {{ amount }} from {{ organisation }}.{% if settled.size == 0 %} It stands on your account until it is allocated.{% endif %}',
    body: `{% for each in settled %}<p>Invoice {{ each.invoiceNo }}: {{ each.amount }} allocated; {% if each.outstanding %}{{ each.outstanding }} is still open.{% else %}it is paid in full.{% endif %}</p>{% endfor %}
      ${facts(
        fact('Received', '{{ amount }}, {{ receivedOn }}'),
        fact('Your reference', '{{ reference }}'),
        factIf('onAccount', 'On your account'),
      )}
      {% if onAccount and settled.size > 0 %}<p>What is on your account goes towards your next invoice, or is returned to you if you ask for it.</p>{% endif %}`,
    action: openAccount,
  },
};
