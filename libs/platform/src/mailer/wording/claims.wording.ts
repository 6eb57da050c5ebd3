import type { ClaimsMails } from '../claims.variables.js';
import { aboutCase, fact, facts, type Wordings } from './wording.js';

const openClaim = { label: 'Open the claim', url: '{{ claimUrl }}' } as const;

export const claimsWording: Wordings<keyof ClaimsMails> = {
  'claim-returned': {
    subject: '{{ caseNo }}: your claim for Travel and Subsistence needs a change',
    lead: 'Your claim for {{ programme }} has been returned to you. Please put right what is named below and submit it again.',
    body: `${facts(...aboutCase)}
      {% for remark in remarks %}<p>Line {{ remark.line }}<br>{{ remark.reason | lines }}</p>{% endfor %}`,
    action: openClaim,
  },
  'claim-approved': {
    subject: '{{ caseNo }}: your claim for {{ amount }} is approved',
    lead: 'Your claim for Travel and Subsistence for {{ programme }} is approved. {{ amount }} will be paid to you.',
    body: facts(...aboutCase, fact('Approved', '{{ amount }}')),
    action: openClaim,
  },
};
