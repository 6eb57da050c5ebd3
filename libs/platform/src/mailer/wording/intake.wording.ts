import { aboutCase, fact, facts, openCase, visitDays, type Wordings } from './wording.js';

export const intakeWording: Wordings<
  | 'application-received'
  | 'application-accepted'
  | 'application-declined'
  | 'assessor-named'
  | 'supervisor-assigned'
  | 'check-in'
> = {
  'application-received': {
    subject: '{{ caseNo }}: application received for {{ programme }}',
    lead: 'The application for accreditation of {{ programme }} reached us on {{ receivedOn }}. Its case number is {{ caseNo }}; please quote it whenever you write about it.',
    body: `${facts(...aboutCase, fact('Level applied for', '{{ targetLevel | capitalize }}'), fact('Received', '{{ receivedOn }}'))}
      <p>What happens next: the office looks through the application, and writes to you that it is accepted or why it cannot be. You need do nothing until then.</p>`,
    action: openCase,
  },
  'application-accepted': {
    subject: '{{ caseNo }}: application accepted for {{ programme }}',
    lead: 'The application of {{ organisation }} is accepted. Please start the in-house review of {{ programme }}, and tell us when the programme is ready to be assessed.',
    body: `${facts(
      ...aboutCase,
      fact('Level applied for', '{{ targetLevel | capitalize }}'),
      fact('Standards', '{{ standardsTitle }}'),
      fact('Fee', '{{ fee }} plus VAT, Travel and Subsistence'),
    )}
      <p>The standards and the fee named here hold for the whole of this assessment.</p>
      <h2>What we ask of you</h2>
      <ul>
        <li>Work through the standards with your programme team, and if possible with some participants.</li>
        <li>Gather the documentation for your case: measurement data, publicity and training materials, attendance records.</li>
        <li>When it is complete, declare the programme ready on the case’s page and name the assessor of your choice.</li>
      </ul>
      <p>An accredited assessor may help you with this. Whoever has helped you in-house can neither assess nor supervise this case.</p>`,
    action: openCase,
  },
  'application-declined': {
    subject: '{{ caseNo }}: application not accepted for {{ programme }}',
    lead: 'We cannot accept the application of {{ organisation }} for accreditation of {{ programme }}.',
    body: `<h2>The reason</h2>
      <p>{{ reason | lines }}</p>
      <p>No fee is due. You are welcome to write to us about the reason, or to apply again once it no longer applies.</p>`,
    action: openCase,
  },
  'assessor-named': {
    subject: '{{ caseNo }}: you are named as assessor of {{ programme }}',
    lead: '{{ organisation }} has named you as the assessor of {{ programme }}. Please accept or decline {{ answerBy }}, on the case’s page or on your own page.',
    body: `${facts(...aboutCase, fact('Level applied for', '{{ targetLevel | capitalize }}'), fact('Contact', '{{ contact }}'))}
      <h2>What we ask of you</h2>
      <ul>
        <li>Accept or decline; by accepting you declare what ties you to this organisation, or that nothing does.</li>
        <li>Agree two days for the assessment with the contact named above, and let the office know.</li>
      </ul>`,
    action: openCase,
  },
  'supervisor-assigned': {
    subject: '{{ caseNo }}: you are appointed supervisor for {{ programme }}',
    lead: 'You are appointed supervisory assessor for the assessment of {{ programme }}. Please tell us at once if you have advised this organisation or have any other interest in the outcome.',
    body: `${facts(
      ...aboutCase,
      fact('Level applied for', '{{ targetLevel | capitalize }}'),
      fact('Assessor', '{{ assessor }}'),
      fact('Assessment', `{% if visitDays.size > 0 %}${visitDays}{% else %}not yet booked{% endif %}`),
    )}
      <p>We will write to you again when the scores are ready for your review.</p>`,
    action: openCase,
  },
  'check-in': {
    subject: '{{ caseNo }}: how is the in-house review of {{ programme }} going?',
    lead: 'The in-house review of {{ programme }} has been running since {{ inHouseSince }}. Please let us know how it is going; a line in reply to this mail is enough.',
    body: `<p>There is no limit to the time it takes. If the documentation is complete, declare the programme ready on the case’s page. If you would like help with it, ask us for the list of accredited assessors.</p>`,
    action: openCase,
  },
};
