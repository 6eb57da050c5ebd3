// The life of a case as data (docs/process.md, The life of a case): which command leads from which stages to which.
// It drives `decide`, `explain` and the chart in the docs (state-chart.ts); api and worker do not start with an unsound one
// (stage-table.ts).
import type { CommandType } from './commands.js';

export const STAGES = [
  'ENQUIRY',
  'APPLIED',
  'IN_HOUSE_REVIEW',
  'READY',
  'BOOKING',
  'BOOKED',
  'VISIT',
  'SCORING',
  'SUPERVISORY_REVIEW',
  'REWORK',
  'REPORT',
  'AWARD_PENDING',
  'NOT_AWARDED',
  'ACCREDITED',
  'DORMANT',
  'CLOSED',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which the cycle is over and its workflow ends. */
export const TERMINAL: readonly Stage[] = ['CLOSED', 'DECLINED', 'WITHDRAWN', 'LAPSED'];

/** Everything before the report is issued: withdrawal is possible here. */
export const BEFORE_REPORT: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('AWARD_PENDING'));

/** A case that waits for nothing but its process: from the application to the report. */
const UNDER_WAY: readonly Stage[] = BEFORE_REPORT.filter((stage) => stage !== 'ENQUIRY');

const AFTER_VISIT: readonly Stage[] = [
  'SCORING',
  'SUPERVISORY_REVIEW',
  'REWORK',
  'REPORT',
  'AWARD_PENDING',
  'NOT_AWARDED',
  'ACCREDITED',
];

/** Stages in which a supervisor may be appointed: once an assessor is named and until the scores are accepted. */
const WHILE_ASSESSED: readonly Stage[] = ['BOOKING', 'BOOKED', 'VISIT', 'SCORING', 'SUPERVISORY_REVIEW', 'REWORK'];

/** From the visit to the acceptance of the scores. */
const SCORED: readonly Stage[] = ['SCORING', 'SUPERVISORY_REVIEW', 'REWORK'];

const ISSUED: readonly Stage[] = ['AWARD_PENDING', 'NOT_AWARDED', 'ACCREDITED'];

/** Where the steps that can be taken back lead, and where from (steps.ts). */
const STEPPED: readonly Stage[] = UNDER_WAY.filter((stage) => !['APPLIED', 'VISIT'].includes(stage));
const STEPPED_FROM: readonly Stage[] = UNDER_WAY.filter((stage) => stage !== 'REPORT');

/** A case that is not over, nor asleep. */
const AWAKE: readonly Stage[] = [...UNDER_WAY, 'AWARD_PENDING', 'NOT_AWARDED', 'ACCREDITED'];

export interface Transition {
  readonly from: readonly Stage[];
  /** Where it leads; several where the outcome decides (`choices.ts`), none where the stage stays as it is. */
  readonly to: readonly Stage[];
  /** Stages at which it is possible too, and which it leaves as they are. */
  readonly stays?: readonly Stage[];
  /** Leads back to where the case has been: such a way makes no stage reachable. */
  readonly returns?: true;
  /** What the command does, in the office's words; shown on buttons and in refusals. */
  readonly does: string;
}

export const TRANSITIONS: Readonly<Record<CommandType, Transition>> = {
  submitApplication: { from: ['ENQUIRY'], to: ['APPLIED'], does: 'submit the application' },
  acceptApplication: { from: ['APPLIED'], to: ['IN_HOUSE_REVIEW'], does: 'accept the application' },
  declineApplication: { from: ['APPLIED'], to: ['DECLINED'], does: 'decline the application' },
  declareReady: { from: ['IN_HOUSE_REVIEW'], to: ['READY'], does: 'declare the programme ready' },
  withdrawReadiness: { from: ['READY'], to: ['IN_HOUSE_REVIEW'], does: 'go back to the in-house review' },
  nameAssessor: {
    from: ['READY'],
    to: ['BOOKING'],
    stays: ['BOOKING', ...SCORED],
    does: 'name the assessor',
  },
  appointSupervisor: { from: WHILE_ASSESSED, to: [], does: 'appoint the supervisory assessor' },
  proposeVisit: { from: [], to: [], stays: ['BOOKING'], does: 'propose days for the visit' },
  confirmVisit: { from: ['BOOKING'], to: ['BOOKED', 'BOOKING'], does: 'agree to the proposed days' },
  estimateTravel: { from: [], to: [], stays: ['BOOKING'], does: 'estimate Travel and Subsistence' },
  agreeEstimate: { from: [], to: [], stays: ['BOOKING'], does: 'agree to the estimate' },
  bookVisit: { from: ['BOOKING'], to: ['BOOKED'], does: 'book the visit' },
  postponeVisit: { from: ['BOOKED'], to: ['BOOKING'], does: 'postpone the visit' },
  beginVisit: { from: ['BOOKED'], to: ['VISIT'], does: 'begin the visit' },
  abortVisit: { from: ['VISIT'], to: ['BOOKING'], does: 'break the visit off' },
  completeVisit: { from: ['VISIT'], to: ['SCORING'], does: 'complete the visit' },
  approveExpenses: { from: AFTER_VISIT, to: [], does: 'approve Travel and Subsistence' },
  submitScores: { from: ['SCORING'], to: ['SUPERVISORY_REVIEW'], does: 'submit the scores' },
  returnScores: { from: ['SUPERVISORY_REVIEW'], to: ['REWORK'], does: 'return the scores for rework' },
  resubmitScores: { from: ['REWORK'], to: ['SUPERVISORY_REVIEW'], does: 'resubmit the scores' },
  acceptScores: { from: ['SUPERVISORY_REVIEW'], to: ['REPORT'], does: 'accept the scores' },
  issueReport: { from: ['REPORT'], to: ['AWARD_PENDING', 'NOT_AWARDED', 'ACCREDITED'], does: 'issue the report' },
  issueCertificate: { from: ['AWARD_PENDING'], to: ['ACCREDITED'], does: 'issue the certificate' },
  closeCycle: { from: ['ACCREDITED', 'NOT_AWARDED'], to: ['CLOSED'], does: 'close the cycle' },
  withdraw: { from: [...BEFORE_REPORT, 'DORMANT'], to: ['WITHDRAWN'], does: 'withdraw the case' },
  askOrganisation: { from: [], to: [], stays: UNDER_WAY, does: 'ask the organisation for an answer' },
  hearFromOrganisation: {
    from: ['DORMANT'],
    to: UNDER_WAY,
    stays: AWAKE,
    returns: true,
    does: 'note that the organisation answered',
  },
  fallDormant: { from: UNDER_WAY, to: ['DORMANT'], does: 'set the case dormant' },
  lapse: { from: ['DORMANT'], to: ['LAPSED'], does: 'let the case lapse' },
  pauseCase: { from: [], to: [], stays: AWAKE, does: 'pause the case' },
  endAssignment: {
    from: ['BOOKED', 'VISIT'],
    to: ['BOOKING'],
    stays: ['BOOKING', ...SCORED],
    does: 'end the assessor’s assignment',
  },
  scoreFromEvidence: {
    from: [],
    to: [],
    stays: SCORED,
    does: 'rule that another assessor scores from the evidence',
  },
  repeatVisit: { from: SCORED, to: ['BOOKING'], does: 'rule that part of the visit is repeated' },
  reportConflict: {
    from: [],
    to: [],
    stays: ['BOOKING', 'BOOKED', 'VISIT', ...SCORED, 'REPORT', 'AWARD_PENDING'],
    does: 'report a conflict of interest',
  },
  askForRuling: {
    from: [],
    to: [],
    stays: ['BOOKING', 'BOOKED', 'VISIT', ...SCORED, 'REPORT', 'AWARD_PENDING'],
    does: 'ask an uninvolved supervisor to rule',
  },
  ruleOnConflict: {
    from: [...SCORED, 'REPORT', 'AWARD_PENDING'],
    to: ['BOOKING', 'SCORING', 'SUPERVISORY_REVIEW'],
    stays: ['BOOKING', 'BOOKED', 'VISIT'],
    returns: true,
    does: 'rule on the conflict of interest',
  },
  appointSecondSupervisor: {
    from: [],
    to: [],
    stays: ['SUPERVISORY_REVIEW', 'REWORK'],
    does: 'appoint a second supervisor',
  },
  sendForAccuracy: { from: [], to: [], stays: ['REPORT'], does: 'have the organisation check the facts' },
  answerAccuracy: { from: [], to: [], stays: ['REPORT'], does: 'answer the check of the facts' },
  recordAccuracyChanges: { from: [], to: [], stays: ['REPORT'], does: 'record what was changed in the facts' },
  expireAccuracy: { from: [], to: [], stays: ['REPORT'], does: 'end the check of the facts' },
  correctReport: {
    from: [],
    to: [],
    stays: ISSUED,
    does: 'correct the report, the grade staying as it is',
  },
  reopenReview: { from: ISSUED, to: ['SUPERVISORY_REVIEW'], does: 'reopen the review, as the grade may change' },
  noteRevocation: {
    from: ['AWARD_PENDING'],
    to: ['ACCREDITED', 'AWARD_PENDING'],
    stays: AFTER_VISIT.filter((stage) => stage !== 'AWARD_PENDING'),
    returns: true,
    does: 'note that the certificate was revoked',
  },
  lodgeAppeal: { from: [], to: [], stays: ISSUED, does: 'appeal against the result' },
  settleAppeal: {
    from: ISSUED,
    to: ['SUPERVISORY_REVIEW', ...ISSUED],
    returns: true,
    does: 'take over how the appeal ended',
  },
  stepBack: { from: STEPPED, to: STEPPED_FROM, returns: true, does: 'take the last step back' },
  offerNewStandards: {
    from: [],
    to: [],
    stays: ['IN_HOUSE_REVIEW', 'READY', 'BOOKING'],
    does: 'offer the newer standards version',
  },
  answerNewStandards: {
    from: [],
    to: [],
    stays: ['IN_HOUSE_REVIEW', 'READY', 'BOOKING'],
    does: 'answer the offer of the newer standards version',
  },
  resumeCase: { from: [], to: [], stays: [...AWAKE, 'DORMANT'], does: 'resume the case' },
};

/** Every stage at which the command is possible. */
export const possibleAt = (command: CommandType): readonly Stage[] => {
  const { from, stays = [] } = TRANSITIONS[command];
  return [...from, ...stays];
};
