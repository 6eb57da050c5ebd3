import type { Wordings } from './wording.js';

export const installationWording: Wordings<'reconciliation-findings'> = {
  'reconciliation-findings': {
    subject:
      'Reconciliation of {{ asOf }}: {% if open == "0" %}all {{ mended }} mended{% else %}{{ open }} left for you{% endif %}',
    lead: 'Last night what the system holds twice was compared. New since the night before: {% if open == "0" %}nothing is left for a person; {{ mended }} mended.{% else %}{{ open }} left for a person, {{ mended }} mended.{% endif %}',
    body: `<ul>{% for each in findings %}<li><strong>{{ each.of }}</strong>: {{ each.words }}<br>{% if each.mended %}{{ each.mended }}{% else %}<strong>Somebody has to see to it.</strong>{% endif %}</li>{% endfor %}</ul>
      {% if more %}<p>And {{ more }} more, on the page.</p>{% endif %}
      <p>What stays as it is, is not written about again.</p>`,
    action: { label: 'Open the reconciliation', url: '{{ pageUrl }}' },
  },
};
