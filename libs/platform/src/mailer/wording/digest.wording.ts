import type { Wordings } from './wording.js';

const things = '{{ lines.size }} {% if lines.size == 1 %}thing is{% else %}things are{% endif %} asked of you';
const overdue =
  '{{ promises.size }} {% if promises.size == 1 %}promise to an organisation is{% else %}promises to organisations are{% endif %} overdue';
const caseLink = (number: string): string =>
  `<strong><a href="{{ each.url }}" style="color:inherit">{{ each.${number} }}</a></strong>`;

export const digestWording: Wordings<'day-digest'> = {
  'day-digest': {
    subject: `{{ asOf }}: {% if lines.size > 0 %}${things}{% if late %}, {{ late }} late{% endif %}{% else %}${overdue}{% endif %}`,
    lead: `On {{ asOf }}, {% if lines.size > 0 %}${things}{% if late %}, {{ late }} late{% endif %}{% if promises.size > 0 %}, and ${overdue}{% endif %}. The most urgent comes first.{% else %}${overdue}. Please see that each is moved on.{% endif %}`,
    body: `{% if lines.size > 0 %}<ul>{% for each in lines %}<li>${caseLink('about')} {{ each.title }}<br>{{ each.what }}<br>{% if each.late %}<strong>{{ each.late }} late</strong>, was due on {{ each.dueOn }}{% else %}by {{ each.dueOn }}, {{ each.when }}{% endif %}</li>{% endfor %}</ul>{% endif %}
      {% if promises.size > 0 %}<h2>Promises that are overdue</h2><ul>{% for each in promises %}<li>${caseLink('caseNo')} {{ each.programme }}<br>{{ each.promise }} promised for {{ each.promisedOn }}, overdue by {{ each.overdueBy }}; {{ each.heldBy }}</li>{% endfor %}</ul>{% endif %}
      <p>This mail replaces a separate reminder for each of these. If you prefer separate mails, you can choose them on your start page.</p>`,
    action: { label: 'Open your start page', url: '{{ homeUrl }}' },
  },
};
