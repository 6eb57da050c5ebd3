import type { AgreementMails } from '../agreement.variables.js';
import { aboutCase, fact, factIf, facts, openCase, visitDays, type Wordings } from './wording.js';

export const agreementWording: Wordings<keyof AgreementMails> = {
  'visit-proposed': {
    subject: '{{ caseNo }}: please answer: assessment on {{ visitDays | first }}?',
    lead: '{{ proposer }} proposes days for the assessment of {{ programme }}. Please agree to them, or propose others that suit you better.',
    body: `${facts(
      ...aboutCase,
      fact('Days proposed', visitDays),
      fact('Place', '{{ place | lines }}'),
      factIf('note', 'Note'),
    )}
      <p>Nothing is booked until both sides have agreed. The two days need not follow each other.</p>`,
    action: openCase,
  },
  'travel-estimated': {
    subject: '{{ caseNo }}: Travel and Subsistence estimated at {{ net }}',
    lead: '{{ assessor }} expects Travel and Subsistence of {{ net }} plus VAT for the assessment of {{ programme }}. Please agree to it, so that the days can be booked.',
    body: `${facts(...aboutCase, fact('Assessor', '{{ assessor }}'), fact('Estimate, without VAT', '{{ net }}'))}
      <p>The estimate comes on top of the fee. What is charged in the end is what was spent; the case shows the two side by side.</p>`,
    action: openCase,
  },
  'estimate-agreed': {
    subject: '{{ caseNo }}: estimate of {{ net }} agreed',
    lead: '{{ agreedBy }} has agreed to your estimate of Travel and Subsistence for the assessment of {{ programme }}: {{ net }} plus VAT.',
    body: facts(...aboutCase, fact('Estimate, without VAT', '{{ net }}'), fact('Agreed by', '{{ agreedBy }}')),
    action: openCase,
  },
};
