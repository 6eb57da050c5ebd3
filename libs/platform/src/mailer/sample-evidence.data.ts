// Variables of the mails about evidence, to look at the mails and to test them.
import type { CaseMail } from './case-mail.js';
import type { EvidenceMails } from './evidence.variables.js';

export const sampleEvidence = (about: CaseMail): EvidenceMails => ({
  'evidence-asked-again': {
    ...{ ...about, title: 'Measurement data', had: 'yes' },
    what: 'What is measured of the programme and its results, over a whole cycle of it.',
    reason: 'The survey covers the year 2004 only. Please add that of 2003, or say why there is none.',
  },
  'evidence-retention-due': {
    ...{ recipientName: 'Olivia Marsh', documents: '3 documents of 2 cases', since: 'Friday 30 June 2006' },
    listUrl: 'https://casework.ismpe.example/evidence-retention',
  },
});
