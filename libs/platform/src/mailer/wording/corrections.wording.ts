import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

export const correctionsWording: Wordings<
  'report-corrected' | 'certificate-revised' | 'review-reopened' | 'step-taken-back'
> = {
  'report-corrected': {
    subject:
      '{{ caseNo }}: corrected report, version {{ version }}, {% if grade %}{{ grade }} is awarded{% else %}no award{% endif %}',
    lead: 'Version {{ version }} of the assessment report on {{ programme }} is attached. It takes the place of the report that you have.',
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
      {% if appealUntil %}<p>If you do not agree with the result you may appeal until {{ appealUntil }}, by an answer to this mail that says why.</p>{% endif %}`,
    action: openCase,
  },
  'certificate-revised': {
    subject: '{{ caseNo }}: your revised certificate, {{ grade }} for {{ programme }}',
    lead: 'Revision {{ revision }} of certificate {{ certificateNo }} for {{ programme }} is attached. The number stays; earlier revisions no longer hold, please use them no more.',
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
    lead: 'The supervisory review of {{ programme }} is open again since {{ reopenedOn }}, because {{ cause }}. A new version of the report follows.',
    body: `${facts(...aboutCase, fact('Reason', '{{ reason | lines }}'))}
      <p>Until then please treat the result that you know as under review.</p>`,
    action: openCase,
  },
  'step-taken-back': {
    subject: '{{ caseNo }}: a step was taken back, {{ programme }}',
    lead: 'The step to {{ step }}, of which we wrote to you for {{ programme }}, was taken back: please go by it no more.',
    body: facts(...aboutCase, fact('Reason', '{{ reason | lines }}')),
    action: openCase,
  },
};
