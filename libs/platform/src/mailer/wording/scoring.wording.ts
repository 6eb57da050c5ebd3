import { aboutCase, fact, factIf, facts, type Wordings } from './wording.js';

const openScores = { label: 'Open the scores', url: '{{ caseUrl }}' } as const;

const stepFacts = (...rows: readonly string[]): string =>
  facts(...aboutCase, ...rows, fact('Due', '{{ dueOn }}'), factIf('reportPromisedOn', 'Report promised for'));

export const scoringWording: Wordings<
  | 'scores-reminder'
  | 'scores-submitted'
  | 'review-reminder'
  | 'rework-requested'
  | 'rework-reminder'
  | 'scores-accepted'
> = {
  'scores-reminder': {
    subject: '{{ caseNo }}: your scores are due {{ when }} ({{ dueOn }})',
    lead: 'Your scores for {{ programme }} are due {{ when }}. Please submit them by {{ dueOn }}.',
    body: `${stepFacts()}
      <p>The supervisor’s review and the report both need their time within the six weeks, and the date that the organisation was promised does not move.</p>`,
    action: openScores,
  },
  'scores-submitted': {
    subject: '{{ caseNo }}: scores {% if resubmitted %}resubmitted{% else %}submitted{% endif %}, please review',
    lead: '{{ assessor }} has {% if resubmitted %}reworked the scores{% else %}submitted the scores{% endif %} for {{ programme }}. Please review them, then accept them or return them with your comments.',
    body: `${facts(
      ...aboutCase,
      fact('Assessor', '{{ assessor }}'),
      factIf('resubmitted', 'What was reworked'),
      factIf('reportPromisedOn', 'Report promised for'),
    )}
      <p>The scores are sealed: they change only if you return them.</p>`,
    action: openScores,
  },
  'review-reminder': {
    subject: '{{ caseNo }}: your review of the scores is due {{ when }} ({{ dueOn }})',
    lead: 'Your review of the scores for {{ programme }} is due {{ when }}. Please accept them, or return them with comments, by {{ dueOn }}.',
    body: stepFacts(fact('Assessor', '{{ assessor }}')),
    action: openScores,
  },
  'rework-requested': {
    subject: '{{ caseNo }}: scores returned, rework due {{ dueOn }}',
    lead: '{{ supervisor }} has returned your scores for {{ programme }} with comments. Please rework them and submit them again by {{ dueOn }}.',
    body: `<h2>Comments</h2>
      <ul>{% for each in comments %}<li><strong>{{ each.segment }}:</strong> {{ each.comment | lines }}</li>{% endfor %}</ul>
      ${stepFacts(fact('Supervisor', '{{ supervisor }}'))}
      <p>The date that the organisation was promised does not move.</p>`,
    action: openScores,
  },
  'rework-reminder': {
    subject: '{{ caseNo }}: the reworked scores are due {{ when }} ({{ dueOn }})',
    lead: 'The reworked scores for {{ programme }} are due {{ when }}. Please submit them by {{ dueOn }}.',
    body: stepFacts(fact('Supervisor', '{{ supervisor }}')),
    action: openScores,
  },
  'scores-accepted': {
    subject: '{{ caseNo }}: scores accepted, please issue the report by {{ workingOn }}',
    lead: '{{ supervisor }} has accepted the scores for {{ programme }}. Please issue the report by {{ workingOn }}.',
    body: `${facts(
      ...aboutCase,
      fact('Overall score', '{{ overall }}'),
      fact('Grade', '{% if grade %}{{ grade | capitalize }}{% else %}none is awarded{% endif %}'),
      fact('Report promised for', '{{ reportPromisedOn }}'),
    )}
      <p>The organisation does not know the grade until the report is issued.</p>`,
    action: { label: 'Prepare the report', url: '{{ caseUrl }}' },
  },
};
