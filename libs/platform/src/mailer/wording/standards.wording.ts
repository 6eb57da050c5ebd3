import { aboutCase, factIf, facts, openCase, type Wordings } from './wording.js';

export const standardsWording: Wordings<'standards-offered' | 'standards-answered'> = {
  'standards-offered': {
    subject: '{{ caseNo }}: {{ title }} may be used for your accreditation',
    lead: 'A newer version of the standards, {{ title }}, has come into force. {{ programme }} is judged by the version that was in force when your application was accepted, unless you want to move to the newer one.',
    body: `${facts(...aboutCase)}
      <p>The case’s page shows what differs and which of your self-scores carry over. Please answer there with yes or no; without an answer the case stays with its present version, and once the visit is booked it can no longer change.</p>`,
    action: openCase,
  },
  'standards-answered': {
    subject:
      '{{ caseNo }}: {% if consented %}judged by {{ title }} from now on{% else %}stays with its standards version{% endif %}',
    lead: '{% if consented %}{{ organisation }} has consented: {{ programme }} is judged by {{ title }} from now on.{% else %}{{ organisation }} stays with the standards version that was in force when the application was accepted.{% endif %}',
    body: `${facts(
      ...aboutCase,
      factIf('note', 'Their words'),
    )}{% if consented %}<p>{{ carried }} self-scores were carried over.{% if anew != '' %} To be scored anew: {{ anew }}.{% endif %}</p>{% endif %}`,
    action: openCase,
  },
};
