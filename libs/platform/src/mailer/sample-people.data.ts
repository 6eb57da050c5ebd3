// Variables of the mails to people outside a case, to look at the mails and to test them.
import type { PeopleMails } from './people.variables.js';

const about = { recipientName: 'Ada Byrne', applicationNo: 'AA-2005-0001' };

export const samplePeople = (assessor: string, supervisor: string): PeopleMails => ({
  'assessor-list': {
    recipientName: 'Ada Byrne',
    asOf: 'Thursday 10 March 2005',
    assessors: [
      { name: assessor, detail: 'Reading' },
      { name: supervisor, detail: 'Aarhus; supervisory assessor' },
    ],
  },
  'become-an-assessor': { recipientName: 'Ada Byrne' },
  'assessor-application-received': about,
  'assessor-application-accepted': { ...about, trainingOn: 'Wednesday 20 April 2005' },
  'assessor-training-recorded': { ...about, passed: 'yes' },
  'assessor-appointment-offered': { ...about, decidedOn: 'Thursday 12 May 2005' },
  'assessor-appointed': { ...about, from: 'Monday 16 May 2005' },
  'assessor-application-ended': { ...about, reason: 'The Advisory Board has not approved the appointment.' },
  'assessor-application-reminder': {
    ...{ ...about, waitingFor: 'word from you about the assessors’ training', since: 'Thursday 10 March 2005' },
    endsOn: 'Wednesday 8 June 2005',
  },
  'assessor-application-waits': {
    ...{
      recipientName: 'Olivia Marsh',
      applicationNo: 'AA-2005-0001',
      applicant: 'Ada Byrne',
      stage: 'Before the Board',
    },
    ...{ waitingFor: 'the Board’s decision', since: 'Thursday 10 March 2005' },
    applicationUrl: 'https://casework.ismpe.example/assessor-applications/1',
  },
});
