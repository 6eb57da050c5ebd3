// Variables of the mails to the office about the installation itself, to look at the mails and to test them.
import type { OfficeMails } from './office.variables.js';

export const SAMPLE_OFFICE: OfficeMails = {
  'reconciliation-findings': {
    ...{ recipientName: 'Olivia Marsh', asOf: 'Thursday 10 March 2005', open: '1', mended: '1', more: '3' },
    findings: [
      {
        ...{ of: 'Case A-2005-0001', mended: null },
        words: 'The report is promised for 2005-04-21; by the rule it is 2005-04-20.',
      },
      {
        ...{ of: 'Appeal A-2005-0002/1/1', mended: 'Made anew from the events, up to event 3.' },
        words: 'The appeal is open and has no workflow.',
      },
    ],
    pageUrl: 'https://casework.ismpe.example/reconciliation',
  },
};
