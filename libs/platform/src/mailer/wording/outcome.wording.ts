import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

export const outcomeWording: Wordings<'report-issued' | 'certificate-issued' | 'case-withdrawn'> = {
  'report-issued': {
    subject: '{{ caseNo }}: assessment report, {% if grade %}{{ grade }} is awarded{% else %}no award{% endif %}',
    lead: `{% if grade %}We are glad to tell you that {{ programme }} reaches the level of {{ grade }}. The assessment report is attached.{% else %}The assessment report on {{ programme }} is attached. The programme does not reach the level of an award at this assessment; the report says what it would take.{% endif %}`,
    body: `${facts(
      ...aboutCase,
      fact('Result', '{% if grade %}{{ grade | capitalize }}{% else %}Not awarded{% endif %}'),
      fact('Overall score', '{{ overall }}'),
      fact('Level applied for', '{{ targetLevel | capitalize }}'),
      fact('Report issued', '{{ issuedOn }}'),
      factIf('certificatePromisedOn', 'Certificate, at the latest'),
    )}
      {% if reasons.size > 0 %}<h2>Why this result</h2>
      <ul>{% for each in reasons %}<li>{{ each }}</li>{% endfor %}</ul>{% endif %}
      {% if certificatePromisedOn %}<p>The certificate follows within two weeks of the report, no later than {{ certificatePromisedOn }}. You need do nothing for it.</p>{% endif %}
      {% if appealUntil %}<p>If you do not agree with the result you may appeal until {{ appealUntil }}, on the case’s page or in reply to this mail. Please say why. People who had no part in the assessment decide on it.</p>{% endif %}`,
    action: openCase,
  },
  'certificate-issued': {
    subject: '{{ caseNo }}: your certificate, {{ grade }} for {{ programme }}',
    lead: 'Congratulations: {{ programme }} is accredited at the level of {{ grade }}. The certificate is attached.',
    body: `${facts(
      ...aboutCase,
      fact('Level', '{{ grade | capitalize }}'),
      fact('Certificate', '{{ certificateNo }}'),
      fact('Issued', '{{ issuedOn }}'),
    )}
      {% if verifyUrl %}<p>Anyone can check that the award stands, at {{ verifyUrl | web_address }}</p>{% endif %}
      <p>Thank you for the work that you and your colleagues have put into the assessment. The standards remain a way to keep improving the programme.</p>`,
    action: openCase,
  },
  'case-withdrawn': {
    subject: '{{ caseNo }}: withdrawn, {{ programme }}',
    lead: 'The case of {{ programme }} was withdrawn by {{ withdrawnBy }} on {{ withdrawnOn }}. You need do nothing more for it, and anything that was booked is cancelled.',
    body: facts(...aboutCase, fact('Reason', '{{ reason | lines }}'), factIf('feeNote', 'Fee')),
    action: openCase,
  },
};
