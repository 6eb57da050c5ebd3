import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

const conflict = facts(
  ...aboutCase,
  fact('Concerns', 'the {{ about }}'),
  fact('What was found', '{{ facts | lines }}'),
);

export const peopleOutWording: Wordings<
  | 'assignment-ended'
  | 'supervisor-replaced'
  | 'scoring-ruled'
  | 'visit-to-repeat'
  | 'conflict-reported'
  | 'ruling-asked'
  | 'conflict-ruling-given'
  | 'conflict-ruled'
> = {
  'assignment-ended': {
    subject: '{{ caseNo }}: {{ assessor }} no longer assesses {{ programme }}',
    lead: 'The assignment of {{ assessor }} as assessor of {{ programme }} has ended. {{ next }}',
    body: `${facts(...aboutCase, fact('Reason', '{{ reason | lines }}'))}
      <p>Interviews that were held and evidence that was seen still count. Dates that were promised still hold.</p>`,
    action: openCase,
  },
  'supervisor-replaced': {
    subject: '{{ caseNo }}: you no longer supervise {{ programme }}',
    lead: '{{ successor }} now supervises the assessment of {{ programme }} in your place. There is nothing more for you to do on it; thank you for your work.',
    body: facts(...aboutCase),
    action: null,
  },
  'scoring-ruled': {
    subject: '{{ caseNo }}: please name an assessor to score from the evidence',
    lead: 'The supervisor has ruled that another assessor is to score {{ programme }} from the evidence. Please name one; the conflict check is made afresh.',
    body: facts(
      ...aboutCase,
      fact('Reason', '{{ reason | lines }}'),
      factIf('reportPromisedOn', 'Report promised for'),
    ),
    action: openCase,
  },
  'visit-to-repeat': {
    subject: '{{ caseNo }}: part of the assessment is to be repeated, {{ days }}',
    lead: 'Part of the assessment of {{ programme }} is to be repeated: {{ days }}. Please agree when, and let the office know.',
    body: `${facts(...aboutCase, fact('Reason', '{{ reason | lines }}'), factIf('reportPromisedOn', 'Report promised for'))}
      <p>The date that was promised for the report does not move. Nothing is charged for the repetition.</p>`,
    action: openCase,
  },
  'conflict-reported': {
    subject: '{{ caseNo }}: conflict of interest reported, the case is frozen',
    lead: 'A conflict of interest of the {{ about }} was reported for {{ programme }}. Until it is ruled on, nothing is submitted or issued; the dates that were promised do not move.',
    body: `${conflict}
      <p>Before the visit the person is replaced. After it a member of the Board and a supervisor who have no part in the case rule on it together.</p>`,
    action: openCase,
  },
  'ruling-asked': {
    subject: '{{ caseNo }}: please rule on a conflict of interest',
    lead: 'A conflict of interest of the {{ about }} was found for {{ programme }}. A member of the Board and a supervisor who have no part in the case rule on it together; please give your ruling on the case’s page.',
    body: `${conflict}
      <p>You may waive it, have the programme scored again by somebody else, or have part of the visit repeated. The date promised for the report does not move meanwhile.</p>`,
    action: openCase,
  },
  'conflict-ruling-given': {
    subject: '{{ caseNo }}: a ruling on the conflict of interest: {{ ruling }}',
    lead: 'One ruling on the conflict of interest has been given, by {{ by }}: {{ ruling }}. It takes effect once the other ruling is the same.',
    body: facts(...aboutCase, fact('Ruling', '{{ ruling }}'), fact('Reason', '{{ reason | lines }}')),
    action: openCase,
  },
  'conflict-ruled': {
    subject: '{{ caseNo }}: conflict of interest ruled on, {{ programme }}',
    lead: 'The conflict of interest of the {{ about }} in the case of {{ programme }} has been ruled on: {{ ruling }}.',
    body: `${facts(...aboutCase, fact('Ruling', '{{ ruling }}'), fact('Reason', '{{ reason | lines }}'))}
      <p>A member of the Advisory Board and a supervisor who have no part in the case have ruled together. Dates that were promised still hold.</p>`,
    action: openCase,
  },
};
