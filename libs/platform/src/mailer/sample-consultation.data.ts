// Variables of the mails about a consultation, to look at the mails and to test them.
import type { ConsultationMails } from './consultation.variables.js';

const about = {
  ...{ recipientName: 'Margaret Oyelaran', title: 'ISMPE Standards 2006', reference: 'ISMPE-2006' },
  until: 'Thursday 31 March 2005',
  draftUrl: 'https://casework.ismpe.example/standards/drafts/01a2178c-9871-7321-baa3-70572395ca85?part=consultation',
};

export const sampleConsultation: ConsultationMails = {
  'consultation-open': {
    ...about,
    reason: 'Three years of practice: ethics is asked for twice, and measurement too late.',
    note: 'We would be glad of your view on segment 4 above all.',
  },
  'consultation-closing': about,
};
