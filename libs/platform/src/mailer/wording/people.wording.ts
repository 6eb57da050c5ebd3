import type { PeopleMails } from '../people.variables.js';
import type { Wordings } from './wording.js';

export const peopleWording: Wordings<keyof PeopleMails> = {
  'assessor-list': {
    subject: 'Accredited assessors as of {{ asOf }}',
    lead: 'Thank you for asking. These are the accredited assessors as of {{ asOf }}.',
    body: `<table>{% for assessor in assessors %}<tr><th>{{ assessor.name }}</th><td>{{ assessor.detail }}</td></tr>{% endfor %}</table>
      <p>All of them are appointed by the Advisory Board. You may ask one of them to help with your in-house review; whoever helps you there can neither assess nor supervise the same case.</p>
      <p>Answer this mail, and we put you in touch with the assessor of your choice.</p>`,
    action: null,
  },
};
