// Variables of the mails about claims, to look at them and to test them.
import type { ClaimsMails } from './claims.variables.js';

const about = {
  recipientName: 'Jo Hart',
  caseNo: 'A-2005-0001',
  organisation: 'Thames Valley Water Company plc',
  programme: 'Leading Lights Mentoring Programme',
  caseUrl: 'https://casework.ismpe.example/cases/A-2005-0001/1',
  claimUrl: 'https://casework.ismpe.example/claims/1',
};

export const SAMPLE_CLAIMS: ClaimsMails = {
  'claim-returned': {
    ...about,
    remarks: [
      { line: '2: One night', reason: 'This is no VAT receipt: it names no VAT number. Ask the hotel for one.' },
      { line: '3: To the station and back', reason: 'We make it 40 miles.' },
    ],
  },
  'claim-approved': { ...about, amount: '£243.00' },
};
