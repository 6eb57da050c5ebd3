// Variables of the mails about impartiality and offers, to look at the mails and to test them.
import type { CaseMail } from './case-mail.js';
import type { ImpartialityMails } from './impartiality.variables.js';

export const sampleImpartiality = (about: CaseMail, assessor: string): ImpartialityMails => {
  const paths = [
    `${assessor} → employed by Fell Holdings until May 2004 → Fell Holdings owns ${about.organisation}, the applicant`,
  ];
  const person = { ...about, assessor, role: 'assessor' };
  return {
    'conflict-found': { ...person, paths },
    'waiver-proposed': { ...person, paths, reason: 'It ended before the programme began.', proposer: 'Olivia Marsh' },
    'waiver-decided': { ...person, granted: 'yes', remark: 'Long ago, and small.', decider: 'Martin Hale' },
    'declaration-due': {
      ...{ recipientName: assessor, dueOn: 'Thursday 10 March 2005', overdue: null },
      homeUrl: 'https://casework.ismpe.example/',
    },
    'offer-reminder': { ...about, namedOn: 'Tuesday 1 March 2005', answerBy: 'Tuesday 8 March 2005' },
    'offer-unanswered': { ...about, assessor, answerBy: 'Tuesday 8 March 2005' },
    'offer-accepted': { ...about, assessor, answeredOn: 'Thursday 3 March 2005' },
  };
};
