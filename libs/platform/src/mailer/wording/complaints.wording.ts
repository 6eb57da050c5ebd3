import { fact, facts, type Wordings } from './wording.js';

export const complaintsWording: Wordings<
  'complaint-acknowledged' | 'complaint-answered' | 'complaint-withdrawn' | 'complaint-waits'
> = {
  'complaint-acknowledged': {
    subject: '{{ complaintNo }}: your complaint has reached us',
    lead: 'Your complaint of {{ receivedOn }} has reached us. Its number is {{ complaintNo }}; please quote it whenever you write about it.',
    body: `<p>Somebody who had no part in the matter will look into it. You will have our answer by {{ promisedOn }}.</p>`,
    action: null,
  },
  'complaint-answered': {
    subject: '{{ complaintNo }}: our answer to your complaint',
    lead: 'We have looked into your complaint of {{ receivedOn }}. It is {{ outcome }}.',
    body: `<h2>What we found</h2><p>{{ reason | lines }}</p>
      {% if remedy %}<h2>What we are doing about it</h2><p>{{ remedy | lines }}</p>{% endif %}
      <p>If you think that we have overlooked something, please reply to this mail and quote the number.</p>`,
    action: null,
  },
  'complaint-withdrawn': {
    subject: '{{ complaintNo }}: your complaint is withdrawn',
    lead: 'We have noted that your complaint of {{ receivedOn }} is withdrawn.',
    body: `<p>{{ reason | lines }}</p><p>If that is not so, please tell us and quote the number.</p>`,
    action: null,
  },
  'complaint-waits': {
    subject: '{{ complaintNo }}: complaint about {{ about }}: please {{ what }}',
    lead: 'A complaint about {{ about }} is with you: please {{ what }}. The next step is promised by {{ promisedOn }}.',
    body: facts(
      fact('Complaint', '{{ complaintNo }}'),
      fact('From', '{{ complainant }}'),
      fact('About', '{{ about }}'),
    ),
    action: { label: 'Open the complaint', url: '{{ complaintUrl }}' },
  },
};
