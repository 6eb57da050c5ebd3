// Variables of every purpose, to look at the mails and to test them: the process sheet's own example and dates of 2005.
import { sampleAgreement } from './sample-agreement.data.js';
import { sampleSituations } from './sample-situations.data.js';
import { SAMPLE_CLAIMS } from './sample-claims.data.js';
import { SAMPLE_RECEIVABLES } from './sample-receivables.data.js';
import { sampleConsultation } from './sample-consultation.data.js';
import { sampleEvidence } from './sample-evidence.data.js';
import { sampleImpartiality } from './sample-impartiality.data.js';
import { SAMPLE_OFFICE } from './sample-office.data.js';
import { SAMPLE_PROCEEDINGS } from './sample-proceedings.data.js';
import { samplePeople } from './sample-people.data.js';
import type { CaseMail, MailVariables } from './variables.js';

const about: CaseMail = {
  recipientName: 'Jonathan Pryce-Hughes',
  caseNo: 'A-2005-0001',
  organisation: 'Thames Valley Water Company plc',
  programme: 'Leading Lights Mentoring Programme',
  caseUrl: 'https://casework.ismpe.example/cases/A-2005-0001/1',
};

const contact = 'Jonathan Pryce-Hughes, jonathan@tvw.example';
const assessor = 'Margaret Oyelaran';
const supervisor = 'Dr Henrik Vestergaard';
const visitDays = ['Tuesday 8 March 2005', 'Wednesday 9 March 2005'];
const place = 'Kennet House, 80 Kings Road, Reading RG1 3BL';
const reportPromisedOn = 'Wednesday 20 April 2005';

const running = {
  ...about,
  when: 'in 7 days',
  promisedOn: 'Tuesday 27 December 2005',
  workingOn: 'Friday 23 December 2005',
  workingReason:
    '27 December 2005 is a bank holiday (Christmas Day, substitute): the working day before it is 23 December.',
  heldBy: supervisor,
  waitingFor: 'the supervisor’s acceptance of the scores',
};
const step = { ...about, when: 'tomorrow', dueOn: 'Wednesday 23 March 2005', reportPromisedOn };

export const SAMPLE_VARIABLES: MailVariables = {
  ...sampleAgreement(about),
  ...SAMPLE_OFFICE,
  ...sampleSituations(about),
  ...SAMPLE_RECEIVABLES,
  ...SAMPLE_CLAIMS,
  ...SAMPLE_PROCEEDINGS,
  'application-received': { ...about, receivedOn: 'Monday 10 January 2005', targetLevel: 'gold' },
  'application-accepted': {
    ...about,
    targetLevel: 'gold',
    standardsTitle: 'International Standards, 2003 edition',
    fee: '£5,000.00',
  },
  'application-declined': { ...about, reason: 'The catalogue has no fee for 2003.\nPlease apply for 2005.' },
  'assessor-named': { ...about, targetLevel: 'gold', answerBy: 'within 7 days, by Tuesday 8 March 2005', contact },
  'supervisor-assigned': { ...about, assessor, targetLevel: 'gold', visitDays: [] },
  'visit-booked': { ...about, visitDays, place, assessor, contact },
  'visit-postponed': { ...about, previousDays: visitDays, reason: 'The assessor is ill.' },
  'visit-reminder': { ...about, when: 'tomorrow', visitDays, place, assessor, contact },
  'visit-completed': { ...about, lastDay: 'Wednesday 9 March 2005', assessor, reportPromisedOn },
  'check-in': { ...about, inHouseSince: 'Friday 14 January 2005' },
  'report-reminder': running,
  'report-overdue': { ...running, when: '3 days ago', overdueBy: '3 days' },
  'certificate-reminder': { ...running, workingReason: null, reportIssuedOn: 'Monday 18 April 2005' },
  'scores-reminder': step,
  'scores-submitted': {
    ...about,
    assessor,
    resubmitted: 'Segment 4 scored anew from the second interview.',
    reportPromisedOn,
  },
  'review-reminder': { ...step, assessor },
  'rework-requested': {
    ...about,
    supervisor,
    dueOn: 'Friday 8 April 2005',
    reportPromisedOn,
    comments: [
      { segment: 'Measurement and review', comment: 'Criterion 4.2: which evidence carries the nine points?' },
      { segment: 'Selection and matching', comment: 'The comment on 3.1 contradicts its score.' },
    ],
  },
  'rework-reminder': { ...step, supervisor },
  'scores-accepted': {
    ...about,
    supervisor,
    grade: 'silver',
    overall: '91.2 %',
    reportPromisedOn,
    workingOn: reportPromisedOn,
  },
  'report-issued': {
    ...about,
    issuedOn: 'Monday 18 April 2005',
    overall: '91.2 %',
    targetLevel: 'gold',
    grade: 'silver',
    reasons: ['Not gold: the overall score of 91.2 % is 3.8 below the minimum of 95 %.'],
    certificatePromisedOn: 'Monday 2 May 2005',
    appealUntil: 'Monday 9 May 2005',
  },
  'certificate-issued': {
    ...about,
    certificateNo: 'C-2005-0001',
    grade: 'silver',
    issuedOn: 'Thursday 28 April 2005',
    verifyUrl: 'https://register.ismpe.example/verify/C-2005-0001',
  },
  'invoice-issued': {
    ...about,
    invoiceNo: 'INV-2005-0001',
    gross: '£6,135.85',
    dueOn: 'Friday 15 April 2005',
    terms: 'Payment within 30 days of the date of invoice.',
    purchaseOrder: 'PO 4500017731',
  },
  'credit-note-issued': {
    ...about,
    creditNoteNo: 'CRN-000001',
    corrects: 'INV-000001',
    gross: '£141.00',
    reason: 'The hotel was charged twice.',
  },
  'debit-note-issued': {
    ...about,
    debitNoteNo: 'DBN-000001',
    corrects: 'INV-000001',
    gross: '£58.75',
    reason: 'The second day’s rail fare was left out.',
    dueOn: 'Friday 15 April 2005',
    terms: 'Payment within 30 days of the date of invoice.',
  },
  'case-withdrawn': {
    ...about,
    withdrawnOn: 'Monday 14 February 2005',
    withdrawnBy: 'the organisation',
    reason: 'The programme is merged with another.',
    feeNote: 'A cancellation item of £1,250.00 is invoiced separately.',
  },
  'overdue-digest': {
    recipientName: 'Ruth Adeyemi',
    asOf: 'Monday 25 April 2005',
    worklistUrl: 'https://casework.ismpe.example/cases?overdue=true',
    promises: [
      ['A-2005-0001', 'Leading Lights Mentoring Programme', 'Report', 'Wednesday 20 April 2005', '5 days'],
      ['A-2005-0004', 'Crossing Borders', 'Certificate', 'Friday 22 April 2005', '3 days'],
    ].map(([caseNo = '', programme = '', promise = '', promisedOn = '', overdueBy = '']) => ({
      ...{ caseNo, programme, promise, promisedOn, overdueBy },
      heldBy: supervisor,
      url: `https://casework.ismpe.example/cases/${caseNo}/1`,
    })),
  },
  'day-digest': {
    recipientName: supervisor,
    asOf: 'Monday 25 April 2005',
    homeUrl: 'https://casework.ismpe.example/',
    lines: [
      [
        'A-2005-0001',
        'Leading Lights Mentoring Programme',
        'Accept the scores or return them',
        'Friday 22 April 2005',
        '3 days ago',
        '3 days',
      ],
      [
        'A-2005-0004',
        'Crossing Borders',
        'See to it that the report can be issued',
        'Wednesday 27 April 2005',
        'in 2 days',
        '',
      ],
    ].map(([about = '', title = '', what = '', dueOn = '', when = '', late = '']) => ({
      ...{ about, title, what, dueOn, when, late: late || null },
      url: `https://casework.ismpe.example/cases/${about}/1`,
    })),
    late: '1',
    promises: [],
  },
  ...samplePeople(assessor, supervisor),
  ...sampleImpartiality(about, assessor),
  ...sampleEvidence(about),
  ...sampleConsultation,
  'attention-needed': {
    ...about,
    what: 'Margaret Oyelaran is booked twice on Tuesday 8 March 2005',
    problem: 'Case A-2005-0004 has a visit on the same day.',
    nextStep: 'Postpone one of the two visits, or change its assessor.',
  },
};
