import { aboutCase, fact, facts, openCase, visitDays, type Wordings } from './wording.js';

const visit = facts(
  ...aboutCase,
  fact('Days', visitDays),
  fact('Place', '{{ place | lines }}'),
  fact('Assessor', '{{ assessor }}'),
  fact('Contact', '{{ contact }}'),
);

export const visitWording: Wordings<'visit-booked' | 'visit-postponed' | 'visit-reminder' | 'visit-completed'> = {
  'visit-booked': {
    subject: '{{ caseNo }}: assessment booked for {{ visitDays | first }}',
    lead: 'The assessment of {{ programme }} is booked. Please keep both days free, and tell us as soon as you can if one of them becomes impossible.',
    body: `${visit}
      <h2>What the days are for</h2>
      <ul>
        <li>Reading the documentation: please have it ready at the place of the assessment.</li>
        <li>Interviews: at least two mentors, two mentees, two of their line managers and one member of the programme team.</li>
        <li>Verbal feedback at the end. The written report follows within six weeks of the last day.</li>
      </ul>`,
    action: openCase,
  },
  'visit-postponed': {
    subject: '{{ caseNo }}: assessment postponed, new days needed',
    lead: 'The assessment of {{ programme }} will not take place on the days that were booked. Please agree new days with each other, and let the office know.',
    body: `${facts(
      ...aboutCase,
      `{% if previousDays.size > 0 %}${fact('No longer on', '{{ previousDays | join: ", " }}')}{% endif %}`,
      fact('Reason', '{{ reason | lines }}'),
    )}
      <p>What has already been seen and said still counts. The six weeks for the report begin only with the last day of the assessment.</p>`,
    action: openCase,
  },
  'visit-reminder': {
    subject: '{{ caseNo }}: the assessment begins {{ when }}',
    lead: 'The assessment of {{ programme }} begins {{ when }}. Please check that the documentation is at hand and that the interviews are arranged.',
    body: visit,
    action: openCase,
  },
  'visit-completed': {
    subject: '{{ caseNo }}: assessment completed, report by {{ reportPromisedOn }}',
    lead: 'The assessment of {{ programme }} was completed on {{ lastDay }}. Thank you, and everybody who was interviewed, for your time. You will receive the written report no later than {{ reportPromisedOn }}.',
    body: `${facts(
      ...aboutCase,
      fact('Last day', '{{ lastDay }}'),
      fact('Assessor', '{{ assessor }}'),
      fact('Report, at the latest', '{{ reportPromisedOn }}'),
    )}
      <p>The assessor now scores what was seen, and a supervisory assessor reviews the scores. The grade is not decided before that. You need do nothing until then.</p>`,
    action: openCase,
  },
};
