// The life of a case as data (docs/process.md, The life of a case): which command leads from which stages to which.
// The table is checked at start (`checkStageTable`), drives `decide`, `explain`, and the state chart in the docs.
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
  'CLOSED',
  'DECLINED',
  'WITHDRAWN',
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which the cycle is over and its workflow ends. */
export const TERMINAL: readonly Stage[] = ['CLOSED', 'DECLINED', 'WITHDRAWN'];

/** Everything before the report is issued: withdrawal is possible here. */
export const BEFORE_REPORT: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('AWARD_PENDING'));

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

export interface Transition {
  readonly from: readonly Stage[];
  /** Where it leads; two where the outcome decides, none where the stage stays as it is. */
  readonly to: readonly Stage[];
  /** What the command does, in the office's words; shown on buttons and in refusals. */
  readonly does: string;
}

export const TRANSITIONS: Readonly<Record<CommandType, Transition>> = {
  submitApplication: { from: ['ENQUIRY'], to: ['APPLIED'], does: 'submit the application' },
  acceptApplication: { from: ['APPLIED'], to: ['IN_HOUSE_REVIEW'], does: 'accept the application' },
  declineApplication: { from: ['APPLIED'], to: ['DECLINED'], does: 'decline the application' },
  declareReady: { from: ['IN_HOUSE_REVIEW'], to: ['READY'], does: 'declare the programme ready' },
  withdrawReadiness: { from: ['READY'], to: ['IN_HOUSE_REVIEW'], does: 'go back to the in-house review' },
  nameAssessor: { from: ['READY'], to: ['BOOKING'], does: 'name the assessor' },
  appointSupervisor: { from: WHILE_ASSESSED, to: [], does: 'appoint the supervisory assessor' },
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
  issueReport: { from: ['REPORT'], to: ['AWARD_PENDING', 'NOT_AWARDED'], does: 'issue the report' },
  issueCertificate: { from: ['AWARD_PENDING'], to: ['ACCREDITED'], does: 'issue the certificate' },
  closeCycle: { from: ['ACCREDITED', 'NOT_AWARDED'], to: ['CLOSED'], does: 'close the cycle' },
  withdraw: { from: BEFORE_REPORT, to: ['WITHDRAWN'], does: 'withdraw the case' },
};

/** Every stage is reachable from ENQUIRY and every living stage has a way on. Empty when the table is sound. */
export function checkStageTable(transitions = TRANSITIONS): readonly string[] {
  const steps = Object.values(transitions);
  const reached = new Set<Stage>(['ENQUIRY']);
  for (let grown = true; grown;) {
    const size = reached.size;
    for (const step of steps) if (step.from.some((from) => reached.has(from))) step.to.forEach((to) => reached.add(to));
    grown = reached.size > size;
  }
  const unreachable = STAGES.filter((stage) => !reached.has(stage)).map((stage) => `${stage} cannot be reached`);
  const onward = steps.filter((step) => step.to.length > 0);
  const dead = STAGES.filter((stage) => !TERMINAL.includes(stage) && !onward.some((step) => step.from.includes(stage)));
  const zombies = TERMINAL.filter((stage) => steps.some((step) => step.from.includes(stage)));
  return [
    ...unreachable,
    ...dead.map((stage) => `${stage} has no way on`),
    ...zombies.map((stage) => `${stage} is an end, yet a command leads out of it`),
  ];
}
