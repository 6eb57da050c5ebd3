import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

export const correctionsWording: Wordings<
  'report-corrected' | 'certificate-revised' | 'review-reopened' | 'step-taken-back'
> = {
  'report-corrected': {
    subject:
      '{{ caseNo }}: corrected report, version {{ version }}, {% if grade %}{{ grade }} is awarded{% else %}no award{% endif %}',
    lead: 'Version {{ version }} of the assessment report on {{ programme }} is attached. It replaces the report that you have.',
    body: `${facts(
      ...aboutCase,
      factIf('reason', 'Why it was corrected'),
      fact('Result', '{% if grade %}{{ grade | capitalize }}{% else %}Not awarded{% endif %}'),
      fact('Overall score', '{{ overall }}'),
      fact('Level applied for', '{{ targetLevel | capitalize }}'),
      fact('This version issued', '{{ issuedOn }}'),
      factIf('certificatePromisedOn', 'Certificate, at the latest'),
    )}
      {% if reasons.size > 0 %}<h2>Why this result</h2>
      <ul>{% for each in reasons %}<li>{{ each }}</li>{% endfor %}</ul>{% endif %}
      {% if appealUntil %}<p>If you do not agree with the result you may appeal until {{ appealUntil }}, on the case’s page or in reply to this mail. Please say why.</p>{% endif %}`,
    action: openCase,
  },
  'certificate-revised': {
    subject: '{{ caseNo }}: your revised certificate, {{ grade }} for {{ programme }}',
    lead: 'Revision {{ revision }} of certificate {{ certificateNo }} for {{ programme }} is attached. The number stays; earlier revisions no longer hold, so please stop using them.',
    body: `${facts(
      ...aboutCase,
      fact('Level', '{{ grade | capitalize }}'),
      fact('Certificate', '{{ certificateNo }}, revision {{ revision }}'),
      fact('Issued', '{{ issuedOn }}'),
    )}
      {% if verifyUrl %}<p>Anyone can check that the award stands, at {{ verifyUrl | web_address }}</p>{% endif %}`,
    action: openCase,
  },
  'review-reopened': {
    subject: '{{ caseNo }}: the review is open again, {{ programme }}',
    lead: 'The supervisory review of {{ programme }} was reopened on {{ reopenedOn }}, because {{ cause }}. A new version of the report will follow.',
    body: `${facts(...aboutCase, fact('Reason', '{{ reason | lines }}'))}
      <p>Until then please treat the present result as under review.</p>`,
    action: openCase,
  },
  'step-taken-back': {
    subject: '{{ caseNo }}: a step was taken back, {{ programme }}',
    lead: 'A step in the accreditation of {{ programme }} has been taken back: to {{ step }}. Please disregard what we wrote to you about it.',
    body: facts(...aboutCase, fact('Reason', '{{ reason | lines }}')),
    action: openCase,
  },
};
