// Variables of the mails about agreeing on a visit, to look at them and to test them.
import type { AgreementMails } from './agreement.variables.js';
import type { CaseMail } from './case-mail.js';

export const sampleAgreement = (about: CaseMail): AgreementMails => ({
  'visit-proposed': {
    ...about,
    proposer: 'Margaret Oyelaran',
    visitDays: ['Tuesday 8 March 2005', 'Thursday 17 March 2005'],
    place: 'Kennet House, 80 Kings Road, Reading RG1 3BL',
    note: 'The second day suits the mentees who work shifts.',
  },
  'travel-estimated': { ...about, assessor: 'Margaret Oyelaran', net: '£222.00' },
  'estimate-agreed': { ...about, agreedBy: 'Thames Valley Water Company plc', net: '£222.00' },
});
