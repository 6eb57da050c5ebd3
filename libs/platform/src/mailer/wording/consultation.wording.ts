import type { ConsultationMails } from '../consultation.variables.js';
import { fact, facts, type Wordings } from './wording.js';

const about = facts(fact('Draft', '{{ title }} ({{ reference }})'), fact('Comments until', '{{ until }}'));
const action = { label: 'Read the draft and comment', url: '{{ draftUrl }}' } as const;

export const consultationWording: Wordings<keyof ConsultationMails> = {
  'consultation-open': {
    subject: 'New standards: please comment by {{ until }}',
    lead: 'A new version of our standards, {{ title }}, is open for consultation. Please read the draft and tell us what you think by {{ until }}.',
    body: `${about}
      {% if note %}<p>{{ note | lines }}</p>{% endif %}
      <h2>Why a new version is wanted</h2><p>{{ reason | lines }}</p>
      <p>You can comment on the whole draft, on a segment or on a single criterion. The draft does not change while the consultation is open, and every comment gets an answer with its reason.</p>`,
    action,
  },
  'consultation-closing': {
    subject: 'New standards: the consultation closes on {{ until }}',
    lead: 'The consultation on {{ title }} closes on {{ until }}. If you want to comment on the draft, please do so by the end of that day.',
    body: `${about}<p>If you have nothing to add, you need not do anything. This is the only reminder.</p>`,
    action,
  },
};
