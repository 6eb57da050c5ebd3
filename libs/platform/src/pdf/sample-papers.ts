// Papers to look at and to test with: the process sheet's own example (fee, Travel and Subsistence, dates of 2005).
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { BodyBlock, CertificatePaper, InvoicePaper, PaperSegment, ReportPaper } from './papers.js';

const on = (day: string) => day as LocalDay;
const at = (moment: string) => moment as Instant;
const pence = (amount: number) => amount as Pence;

export const BODY: BodyBlock = {
  name: 'ISMPE',
  fullName: 'International Standards for Mentoring Programmes in Employment',
  addressLines: ['Grenville Court', 'Britwell Road', 'Burnham', 'Bucks SL1 8DF', 'United Kingdom'],
  phone: '+44 (0)1628 661667',
  email: 'info@ismpe.com',
  vatNumber: 'GB 000 0000 00',
};

const TITLES = [
  'Clarity of purpose',
  'Stakeholder training and briefing',
  'Selection and matching',
  'Measurement and review',
  'Maintaining high standards of ethics',
  'Administration and support',
];

const CRITERIA = [
  'The programme’s purpose is written down and known to those who take part',
  'Line managers have been told what is expected of them, and can say it in their own words',
  'The organisation reviews what was intended against what was achieved',
  'Participants know to whom they can turn when a relationship does not work',
];

const segment = (title: string, index: number, criteria: number): PaperSegment => ({
  no: index + 1,
  title,
  shown: index === 3 ? '85.0' : '92.5',
  awarded: index === 3 ? 34 : 37,
  available: 40,
  floorFailed: false,
  strengths: [
    'Purpose and expected results are agreed with the sponsor each year and published to all participants.',
    'Mentors and mentees describe the aims in the same words.',
  ],
  improvements: index === 3 ? ['Measure what changed for the mentees’ line managers, not only for the mentees.'] : [],
  criteria: Array.from({ length: criteria }, (_, n) => ({
    id: `${index + 1}.${n + 1}`,
    title: CRITERIA[n % CRITERIA.length] ?? '',
    available: 10,
    ...(index === 5 && n === 2
      ? { points: null, notApplicable: 'The programme has no external mentors.' }
      : { points: n === 0 ? 10 : 9 }),
    ...(n === 1 && {
      comment: 'Seen in the briefing pack of January 2005 and confirmed in both line-manager interviews.',
    }),
  })),
});

export const report = (change: Partial<ReportPaper> = {}, criteria = 4): ReportPaper => ({
  body: BODY,
  caseNo: 'A-2005-0001',
  cycle: 1,
  version: 1,
  organisation: 'Thames Valley Water Company plc',
  programme: 'Leading Lights Mentoring Programme',
  standardsTitle: 'International Standards, 2003 edition',
  targetLevel: 'gold',
  achieved: 'silver',
  visitDays: [on('2005-03-08'), on('2005-03-09')],
  assessor: 'Margaret Oyelaran',
  supervisor: 'Dr Henrik Vestergaard',
  issuedAt: at('2005-04-18T10:30:00.000Z'),
  overallShown: '91.2',
  grades: [
    { grade: 'bronze', overallMinimum: '80', segmentFloor: '60' },
    { grade: 'silver', overallMinimum: '87', segmentFloor: '60' },
    { grade: 'gold', overallMinimum: '95', segmentFloor: '60' },
  ],
  segments: TITLES.map((title, index) => segment(title, index, criteria)),
  reasons: ['Gold asks for 95% overall; the programme reaches 91.2%, 3.75 points short.'],
  verbalFeedback: {
    day: on('2005-03-09'),
    by: 'Margaret Oyelaran',
    to: 'Jonathan Pryce-Hughes, programme manager, and the steering group',
    summary:
      'The steering group was told the strengths of design and matching, and that measurement would lower the score.',
  },
  summary: [
    'Leading Lights is a mature programme with a clear purpose, well-prepared mentors and the visible support of its sponsor. ' +
      'Its documents are complete, and what they say was borne out in eleven interviews with participants and line managers.',
    'The programme has less to show for the results it claims. It asks mentees how they feel about their progress, and rarely ' +
      'asks anyone else. A modest change to the half-yearly review would close most of the gap to gold.',
  ].join('\n\n'),
  ...change,
});

export const certificate = (change: Partial<CertificatePaper> = {}): CertificatePaper => ({
  body: BODY,
  certificateNo: 'C-2005-0001',
  caseNo: 'A-2005-0001',
  organisation: 'Thames Valley Water Company plc',
  programme: 'Leading Lights Mentoring Programme',
  grade: 'silver',
  standardsTitle: 'International Standards, 2003 edition',
  issuedAt: at('2005-04-28T09:00:00.000Z'),
  visitDays: [on('2005-03-08'), on('2005-03-09')],
  reportIssuedOn: on('2005-04-18'),
  signatory: { name: 'Professor Eleanor Whitcombe', title: 'Chair of the Advisory Board' },
  verifyUrl: 'https://register.ismpe.example/verify/C-2005-0001',
  ...change,
});

const LINES: InvoicePaper['lines'] = [
  ['Assessment for accreditation: two days, supervisory review, certificate', '1', 'assessment', 500000, 500000],
  ['Travel: rail, London Paddington to Reading and return', '1', 'journey', 8600, 8600],
  ['Subsistence: hotel, 8 to 9 March 2005', '1', 'night', 12000, 12000],
  ['Travel: own car', '40', 'miles', 40, 1600],
].map(([description, quantity, unit, unitNet, net]) => ({
  description: String(description),
  quantity: String(quantity),
  unit: String(unit),
  unitNet: pence(Number(unitNet)),
  rateBasisPoints: 1750,
  net: pence(Number(net)),
}));

export const invoice = (change: Partial<InvoicePaper> = {}): InvoicePaper => ({
  kind: 'invoice',
  body: BODY,
  number: 'INV-2005-0001',
  issuedAt: at('2005-03-16T11:00:00.000Z'),
  issueDate: on('2005-03-16'),
  taxPoint: on('2005-03-16'),
  taxPointReason: 'invoice issued before the service was completed',
  dueDate: on('2005-04-15'),
  terms: 'Payment within 30 days of the date of invoice.',
  customer: {
    name: 'Thames Valley Water Company plc',
    addressLines: ['Accounts Payable', 'Kennet House', '80 Kings Road', 'Reading', 'RG1 3BL'],
    purchaseOrder: 'PO 4500017731',
  },
  caseNo: 'A-2005-0001',
  programme: 'Leading Lights Mentoring Programme',
  lines: LINES,
  vatByRate: [{ rateBasisPoints: 1750, net: pence(522200), vat: pence(91385) }],
  net: pence(522200),
  vat: pence(91385),
  gross: pence(613585),
  currency: 'GBP',
  bank: {
    accountName: 'ISMPE',
    bank: 'Example Bank, Burnham',
    sortCode: '00-00-00',
    accountNo: '00000000',
  },
  ...change,
});

/** An invoice that lacks what it need not have. */
export const without = (paper: InvoicePaper, ...names: readonly ('bank' | 'terms' | 'dueDate')[]): InvoicePaper =>
  Object.fromEntries(
    Object.entries(paper).filter(([name]) => !names.some((each) => each === name)),
  ) as unknown as InvoicePaper;
