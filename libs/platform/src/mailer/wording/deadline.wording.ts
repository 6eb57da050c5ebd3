import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

/** What is promised, for when, and who has to move. The second date is named only where there is one. */
const promise = (...rows: readonly string[]): string => `${facts(
  ...aboutCase,
  fact('Promised for', '{{ promisedOn }}'),
  `{% if workingReason %}${fact('To be done by', '{{ workingOn }}')}{% endif %}`,
  ...rows,
  fact('Waiting for', '{{ waitingFor }}'),
  fact('In the hands of', '{{ heldBy }}'),
)}
      {% if workingReason %}<p>{{ workingReason }}</p>{% endif %}`;

export const deadlineWording: Wordings<
  'report-reminder' | 'report-overdue' | 'certificate-reminder' | 'overdue-digest'
> = {
  'report-reminder': {
    subject: '{{ caseNo }}: the report is due {{ when }} ({{ workingOn }})',
    lead: 'The report on {{ programme }} is due {{ when }}, on {{ workingOn }}. The case is waiting for {{ waitingFor }}; please see to it that the report can be issued by then.',
    body: promise(),
    action: openCase,
  },
  'report-overdue': {
    subject: '{{ caseNo }}: the report is overdue by {{ overdueBy }}',
    lead: 'The report on {{ programme }} was promised for {{ promisedOn }} and is overdue by {{ overdueBy }}. The case is waiting for {{ waitingFor }}. Please move it on today, and tell {{ organisation }} when the report will come.',
    body: facts(
      ...aboutCase,
      fact('Promised for', '{{ promisedOn }}'),
      fact('Overdue by', '{{ overdueBy }}'),
      fact('Waiting for', '{{ waitingFor }}'),
      fact('In the hands of', '{{ heldBy }}'),
    ),
    action: openCase,
  },
  'certificate-reminder': {
    subject: '{{ caseNo }}: the certificate is due {{ when }} ({{ workingOn }})',
    lead: 'The certificate for {{ programme }} is due {{ when }}, on {{ workingOn }}. Please issue it by then.',
    body: promise(factIf('reportIssuedOn', 'Report issued')),
    action: openCase,
  },
  'overdue-digest': {
    subject:
      '{{ promises.size }} {% if promises.size == 1 %}promise is{% else %}promises are{% endif %} overdue on {{ asOf }}',
    lead: 'On {{ asOf }}, {{ promises.size }} {% if promises.size == 1 %}promise to an organisation is{% else %}promises to organisations are{% endif %} overdue. Please see that each is moved on.',
    body: `<ul>{% for each in promises %}<li><strong>{{ each.caseNo }}</strong> {{ each.programme }}<br>{{ each.promise }} promised for {{ each.promisedOn }}, overdue by {{ each.overdueBy }}; {{ each.heldBy }}</li>{% endfor %}</ul>`,
    action: { label: 'Open the worklist', url: '{{ worklistUrl }}' },
  },
};
