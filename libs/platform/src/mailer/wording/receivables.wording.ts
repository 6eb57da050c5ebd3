import type { ReceivablesMails } from '../receivables.variables.js';
import { fact, factIf, facts, type Wordings } from './wording.js';

const openAccount = { label: 'See your invoices', url: '{{ accountUrl }}' } as const;

export const receivablesWording: Wordings<keyof ReceivablesMails> = {
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
      {% if onAccount and settled.size > 0 %}<p>What is on your account settles the next invoice, or goes back to you if you ask for it.</p>{% endif %}`,
    action: openAccount,
  },
};
