// The way of a complaint (docs/process.md, Complaints): received, acknowledged, looked into by somebody without a part in it,
// answered, with what is put right and what is learnt.
import type { LocalDay } from '../calendar/dates.js';

export const COMPLAINT_STAGES = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'INVESTIGATION',
  'FOUND',
  'UPHELD',
  'PARTLY_UPHELD',
  'NOT_UPHELD',
  'WITHDRAWN',
] as const;
export type ComplaintStage = (typeof COMPLAINT_STAGES)[number];

export const COMPLAINT_ENDS: readonly ComplaintStage[] = ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN'];

export const COMPLAINT_WORDS: Readonly<Record<ComplaintStage, string>> = {
  RECEIVED: 'Received, to be acknowledged',
  ACKNOWLEDGED: 'Acknowledged, investigator to be appointed',
  INVESTIGATION: 'Being looked into',
  FOUND: 'Findings in, to be answered',
  UPHELD: 'Upheld',
  PARTLY_UPHELD: 'Partly upheld',
  NOT_UPHELD: 'Not upheld',
  WITHDRAWN: 'Withdrawn',
};

export const COMPLAINT_OUTCOMES = ['upheld', 'partly upheld', 'not upheld'] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

export const STAGE_OF_ANSWER: Readonly<Record<ComplaintOutcome, ComplaintStage>> = {
  upheld: 'UPHELD',
  'partly upheld': 'PARTLY_UPHELD',
  'not upheld': 'NOT_UPHELD',
};

/** What a complaint is about. */
export const COMPLAINED_ABOUT = [
  'an assessor',
  'a supervisor',
  'the office',
  'money',
  'the standards',
  'anything else',
] as const;
export type ComplainedAbout = (typeof COMPLAINED_ABOUT)[number];

export const COMPLAINT_CHANNELS = ['mail', 'letter', 'telephone', 'in person'] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

export interface ComplaintData {
  /** `receivedOn`: the day from which its promises count. */
  receive: { readonly receivedOn: LocalDay; readonly today: LocalDay };
  acknowledge: { readonly today: LocalDay };
  appointInvestigator: { readonly investigator: string; readonly today: LocalDay };
  recordFindings: { readonly findings: string; readonly today: LocalDay };
  /** `reason` and `remedy` are told to the complainant; `learning` stays in the house. */
  answer: {
    readonly outcome: ComplaintOutcome;
    readonly reason: string;
    readonly remedy: string | null;
    readonly learning: string | null;
    readonly today: LocalDay;
  };
  withdraw: { readonly reason: string; readonly today: LocalDay };
}
export type ComplaintStep = keyof ComplaintData;

export const COMPLAINT_STEPS = {
  receive: { from: [], to: ['RECEIVED'], does: 'note the complaint' },
  acknowledge: { from: ['RECEIVED'], to: ['ACKNOWLEDGED'], does: 'acknowledge the complaint' },
  appointInvestigator: {
    from: ['ACKNOWLEDGED', 'INVESTIGATION'],
    to: ['INVESTIGATION'],
    does: 'appoint who looks into it',
  },
  recordFindings: { from: ['INVESTIGATION'], to: ['FOUND'], does: 'record the findings' },
  answer: { from: ['FOUND'], to: ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'], does: 'answer the complaint' },
  withdraw: {
    from: ['RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATION', 'FOUND'],
    to: ['WITHDRAWN'],
    does: 'note that it was withdrawn',
  },
} as const;
