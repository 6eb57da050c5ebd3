import { aboutCase, fact, factIf, facts, type Wordings } from './wording.js';

const list = (name: string): string =>
  `<ul>{% for each in ${name} %}<li><strong>{{ each.segment }}:</strong> {{ each.text | lines }}</li>{% endfor %}</ul>`;

const openCheck = { label: 'Open the case', url: '{{ caseUrl }}' } as const;

export const accuracyWording: Wordings<
  | 'accuracy-check'
  | 'accuracy-reminder'
  | 'accuracy-answered'
  | 'accuracy-settled'
  | 'accuracy-ended'
  | 'accuracy-expired'
> = {
  'accuracy-check': {
    subject: '{{ caseNo }}: please check the facts by {{ until }}',
    lead: 'Before the report on {{ programme }} is issued we ask you to check its facts by {{ until }}. You will find the text on the case’s page.',
    body: `${facts(...aboutCase, fact('Answer by', '{{ until }}'), factIf('reportPromisedOn', 'Report promised for'))}
      <p>Tell us by segment what is not right, or that you have no comment. The check is about facts; scores and grade are not part of it. If we hear nothing by then, the report is issued as it is.</p>`,
    action: openCheck,
  },
  'accuracy-reminder': {
    subject: '{{ caseNo }}: the check of the facts ends {{ when }}',
    lead: 'The check of the facts for {{ programme }} ends {{ when }}, on {{ until }}. Please tell us by segment what is not right, or that you have no comment.',
    body: facts(...aboutCase, fact('Answer by', '{{ until }}')),
    action: openCheck,
  },
  'accuracy-answered': {
    subject:
      '{{ caseNo }}: facts checked, {% if points.size > 0 %}with points to settle{% else %}no comment{% endif %}',
    lead: '{{ organisation }} has checked the facts {% if points.size > 0 %}and made the points below. Please record what you change; then the report can be issued.{% else %}and has no comment. The report can be issued.{% endif %}',
    body: `{% if points.size > 0 %}<h2>Points</h2>${list('points')}{% endif %}
      ${facts(...aboutCase, factIf('workingOn', 'Report to be issued by'))}`,
    action: openCheck,
  },
  'accuracy-settled': {
    subject: '{{ caseNo }}: what became of your points on the facts',
    lead: 'Thank you for checking the facts about {{ programme }}. This is what became of your points.',
    body: `${list('changes')}${facts(...aboutCase)}`,
    action: openCheck,
  },
  'accuracy-ended': {
    subject: '{{ caseNo }}: the check of the facts is no longer needed',
    lead: 'We asked you to check the facts about {{ programme }}. The draft goes back to the review, so please do not answer that request; if there is a new draft to check, we will send it to you.',
    body: facts(...aboutCase),
    action: openCheck,
  },
  'accuracy-expired': {
    subject: '{{ caseNo }}: no answer to the check of the facts',
    lead: '{{ organisation }} has not answered the check of the facts in time. The report on {{ programme }} can now be issued as it is.',
    body: facts(...aboutCase, factIf('workingOn', 'Report to be issued by')),
    action: openCheck,
  },
};
