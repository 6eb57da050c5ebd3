import { aboutCase, fact, facts, openCase, type Wordings } from './wording.js';

const openAppeal = { label: 'Open the appeal', url: '{{ appealUrl }}' } as const;
const aboutAppeal = [...aboutCase, fact('Appeal', '{{ appealNo }}')] as const;

export const appealsWording: Wordings<
  'appeal-received' | 'appeal-lodged' | 'appeal-admitted' | 'appeal-panel' | 'appeal-ended' | 'proceeding-reminder'
> = {
  'appeal-received': {
    subject: '{{ caseNo }}: your appeal has reached us, {{ programme }}',
    lead: 'Your appeal against the result of {{ programme }} has reached us. We will tell you by {{ promisedOn }} whether it is admitted.',
    body: `${facts(...aboutAppeal)}
      {% if late %}<p>It came in after the end of the appeal window. A manager decides whether it can be admitted all the same.</p>{% endif %}
      <p>If it is admitted, people who had no part in your case decide on it. You may withdraw it at any time before they do.</p>`,
    action: openCase,
  },
  'appeal-lodged': {
    subject: '{{ caseNo }}: an appeal to admit, {{ organisation }}',
    lead: '{{ organisation }} appeals against the result of {{ programme }}. Its admission is to be decided by {{ promisedOn }}.',
    body: `${facts(...aboutAppeal)}
      {% if late %}<p>It came in after the appeal window: only a manager may admit it, and must give the reason.</p>{% endif %}
      <h2>Grounds</h2><p>{{ grounds | lines }}</p>`,
    action: openAppeal,
  },
  'appeal-admitted': {
    subject: '{{ caseNo }}: the appeal is admitted, {{ programme }}',
    lead: 'The appeal against the result of {{ programme }} is admitted. A panel of people who had no part in the case will decide on it by {{ promisedOn }}.',
    body: `${facts(...aboutAppeal)}<p>Until then the result stands as it was issued.</p>`,
    action: openAppeal,
  },
  'appeal-panel': {
    subject: '{{ caseNo }}: you are on the panel of an appeal, {{ programme }}',
    lead: 'You are asked to decide on the appeal of {{ organisation }}, together with the other members of its panel, by {{ promisedOn }}.',
    body: `${facts(...aboutAppeal)}
      <h2>Grounds</h2><p>{{ grounds | lines }}</p>
      <p>Each of you gives a view and the reasons for it; once all have, one of you records what the majority decides. If you have had any part in this case or have a tie to the organisation, please tell the office before you begin.</p>`,
    action: openAppeal,
  },
  'appeal-ended': {
    subject: '{{ caseNo }}: how the appeal ended, {{ programme }}',
    lead: 'The appeal against the result of {{ programme }} has ended. {{ how }}',
    body: `${facts(...aboutAppeal)}<h2>The reasons</h2><p>{{ reason | lines }}</p>`,
    action: openAppeal,
  },
  'proceeding-reminder': {
    subject:
      '{{ number }}: {{ waitingFor }} is {% if overdueBy %}overdue by {{ overdueBy }}{% else %}due {{ when }}{% endif %}',
    lead: 'The {{ title }} is waiting for {{ waitingFor }}, {% if overdueBy %}which was promised by {{ promisedOn }}{% else %}which is due {{ when }}{% endif %}.',
    body: facts(
      fact('Number', '{{ number }}'),
      fact('Promised by', '{{ promisedOn }}'),
      fact('To be done', '{{ when }}'),
    ),
    action: { label: 'Open it', url: '{{ pageUrl }}' },
  },
};
