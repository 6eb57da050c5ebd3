// Variables of the mails about corrections, to look at them and to test them.
import type { CaseMail } from './case-mail.js';
import type { CorrectionMails } from './corrections.variables.js';

export const sampleCorrections = (about: CaseMail): CorrectionMails => ({
  'report-corrected': {
    ...about,
    version: '2',
    reason: 'The name of the sponsor was wrong.',
    issuedOn: 'Tuesday 26 April 2005',
    overall: '91.2 %',
    targetLevel: 'gold',
    grade: 'silver',
    reasons: ['Not gold: the overall score of 91.2 % is 3.8 below the minimum of 95 %.'],
    certificatePromisedOn: 'Monday 2 May 2005',
    appealUntil: 'Monday 9 May 2005',
  },
  'certificate-revised': {
    ...about,
    certificateNo: 'C-2005-0001-1',
    revision: '2',
    grade: 'gold',
    issuedOn: 'Thursday 2 June 2005',
    verifyUrl: null,
  },
  'review-reopened': {
    ...about,
    cause: 'the result has to be corrected',
    reason: 'A score of segment 4 was misread.',
    reopenedOn: 'Tuesday 26 April 2005',
  },
  'step-taken-back': { ...about, step: 'book the visit', reason: 'The second day was a bank holiday.' },
});
