import type { ImpartialityMails } from '../impartiality.variables.js';
import { aboutCase, fact, facts, openCase, type Wordings } from './wording.js';

const person = fact('Person', '{{ assessor }}, {{ role }}');
const ways = `<ul>{% for path in paths %}<li>{{ path }}</li>{% endfor %}</ul>`;

export const impartialityWording: Wordings<keyof ImpartialityMails> = {
  'conflict-found': {
    subject: '{{ caseNo }}: a possible conflict of interest of the {{ role }}',
    lead: 'What is now on record ties {{ assessor }}, {{ role }} of this case, to {{ organisation }}. Please look at it and, if it is a conflict, report it on the case’s page: that freezes the case.',
    body: `${facts(...aboutCase, person)}<h2>What was found</h2>${ways}`,
    action: openCase,
  },
  'waiver-proposed': {
    subject: '{{ caseNo }}: a waiver for {{ assessor }} waits for its second person',
    lead: '{{ proposer }} proposes to waive a conflict of interest, so that {{ assessor }} can be {{ role }} of this case. A manager or a member of the Board who has no part in the case decides.',
    body: `${facts(...aboutCase, person)}<h2>What would be waived</h2>${ways}<h2>Why</h2><p>{{ reason | lines }}</p>`,
    action: openCase,
  },
  'waiver-decided': {
    subject: '{{ caseNo }}: the waiver for {{ assessor }} is {% if granted %}granted{% else %}refused{% endif %}',
    lead: '{{ decider }} has {% if granted %}granted the waiver: {{ assessor }} can now be named as {{ role }} of this case.{% else %}refused the waiver. Please choose somebody else as {{ role }} of this case.{% endif %}',
    body: `${facts(...aboutCase, person)}<h2>Remark</h2><p>{{ remark | lines }}</p>`,
    action: openCase,
  },
  'declaration-due': {
    subject: 'Your declaration of interests {% if overdue %}was due on{% else %}is due by{% endif %} {{ dueOn }}',
    lead: 'Once a year each assessor declares what ties them to organisations that we accredit. Yours {% if overdue %}was due on{% else %}is due by{% endif %} {{ dueOn }}.',
    body: `<p>It takes a few minutes: look through what is on record, add what is new, say what has ended.</p>`,
    action: { label: 'Open your page', url: '{{ homeUrl }}' },
  },
  'offer-reminder': {
    subject: '{{ caseNo }}: will you take on the assessment of {{ programme }}?',
    lead: 'On {{ namedOn }} you were named as the assessor of {{ programme }}. Please accept or decline by {{ answerBy }}; a click on your page is enough.',
    body: facts(...aboutCase, fact('Answer by', '{{ answerBy }}')),
    action: openCase,
  },
  'offer-unanswered': {
    subject: '{{ caseNo }}: no answer from {{ assessor }}',
    lead: '{{ assessor }} has not answered the offer of this assessment by {{ answerBy }}. Please ask them, and record what they say, or end the assignment and name somebody else.',
    body: facts(...aboutCase, fact('Assessor', '{{ assessor }}')),
    action: openCase,
  },
  'offer-accepted': {
    subject: '{{ caseNo }}: {{ assessor }} takes on the assessment',
    lead: '{{ assessor }} accepted the assessment of {{ programme }} on {{ answeredOn }}. The next step is to agree two days for it.',
    body: facts(...aboutCase, fact('Assessor', '{{ assessor }}')),
    action: openCase,
  },
};
