// Variables of the mails about proceedings, to look at them and to test them.
import type { ProceedingMails } from './proceedings.variables.js';

const ofCase = {
  recipientName: 'Jonathan Pryce-Hughes',
  caseNo: 'A-2005-0001',
  organisation: 'Thames Valley Water Company plc',
  programme: 'Leading Lights Mentoring Programme',
  caseUrl: 'https://casework.ismpe.example/cases/A-2005-0001/1',
};
const about = {
  ...ofCase,
  appealNo: 'A-2005-0001/1/1',
  appealUrl: 'https://casework.ismpe.example/appeals/1',
};
const grounds = 'Criterion 4.2 was scored without the survey of 2004, which was on file.\nPlease look at it again.';
const promisedOn = 'Friday 10 June 2005';

const certificate = {
  ...{ ...ofCase, certificateNo: 'C-2005-0001-1', certificateUrl: 'https://casework.ismpe.example/certificates/1' },
};
const complaint = { recipientName: 'Ada Byrne', complaintNo: 'CO-2005-0001', receivedOn: 'Wednesday 11 May 2005' };

export const SAMPLE_PROCEEDINGS: ProceedingMails = {
  'appeal-received': { ...about, promisedOn, late: 'yes' },
  'appeal-lodged': { ...about, recipientName: 'Olivia Marsh', grounds, promisedOn, late: 'yes' },
  'appeal-admitted': { ...about, promisedOn },
  'appeal-panel': { ...about, recipientName: 'Ruth Adeyemi', grounds, promisedOn },
  'appeal-ended': {
    ...about,
    how: 'It is upheld: the case goes back to the supervisory review, and a new version of the report follows.',
    reason: 'The survey was on file and was not looked at.',
  },
  'certificate-notice': {
    ...{ ...certificate, what: 'is suspended: until it is reinstated please do not refer to it' },
    reason: 'The mark was used for another programme.',
  },
  'certificate-renewal': { ...certificate, expiresOn: 'Thursday 31 August 2006' },
  'certificate-revocation-proposed': { ...certificate, reason: 'The attendance records were made up.' },
  'complaint-acknowledged': { ...complaint, promisedOn: 'Friday 10 June 2005' },
  'complaint-answered': {
    ...{ ...complaint, outcome: 'upheld', reason: 'Two letters were not answered.' },
    remedy: 'We apologise, and answer both today.',
  },
  'complaint-withdrawn': { ...complaint, reason: 'You rang us on Monday to say so.' },
  'complaint-waits': {
    ...{ recipientName: 'Ruth Adeyemi', complaintNo: 'CO-2005-0001', about: 'the office', complainant: 'Ada Byrne' },
    ...{ what: 'look into it', promisedOn: 'Friday 10 June 2005' },
    complaintUrl: 'https://casework.ismpe.example/complaints/1',
  },
  'proceeding-reminder': {
    ...{ recipientName: 'Ruth Adeyemi', number: 'A-2005-0001/1/1', title: 'appeal of Thames Valley Water Company plc' },
    ...{ waitingFor: 'the panel’s decision', when: 'at once', promisedOn, overdueBy: '3 days' },
    pageUrl: 'https://casework.ismpe.example/appeals/1',
  },
};
