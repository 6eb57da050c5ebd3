import type { EvidenceMails } from '../evidence.variables.js';
import { aboutCase, fact, facts, openCase, type Wordings } from './wording.js';

export const evidenceWording: Wordings<keyof EvidenceMails> = {
  'evidence-asked-again': {
    subject: '{{ caseNo }}: please send more evidence',
    lead: '{% if had %}Thank you for your evidence. What we have under “{{ title }}” is not enough yet: please add what is missing on the case’s page, under Evidence.{% else %}We need your “{{ title }}” after all: please add it on the case’s page, under Evidence.{% endif %}',
    body: `${facts(...aboutCase, fact('Evidence', '{{ title }}'))}
      <h2>{% if had %}What is missing{% else %}Why we ask{% endif %}</h2><p>{{ reason | lines }}</p>
      <h2>What we ask for</h2><p>{{ what }}</p>
      {% if had %}<p>Documents that you have sent stay; a newer edition does not overwrite an older one.</p>{% endif %}`,
    action: openCase,
  },
  'evidence-retention-due': {
    subject: 'Evidence to look through: {{ documents }}',
    lead: 'Evidence has been kept as long as asked: {{ documents }}, the oldest until {{ since }}. Please look through it, and remove what is no longer needed.',
    body: `<p>Nothing is removed by itself. A legal hold keeps a document; what is removed leaves its name, its hash and who removed it on record.</p>`,
    action: { label: 'Open the list', url: '{{ listUrl }}' },
  },
};
