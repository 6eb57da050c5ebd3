// The way of somebody who wants to become an accredited assessor (docs/process.md, Assessors): application, training, the
// Board's approval, appointment. The table of steps as data: what leads where, and on whom each stage waits.
import type { LocalDay } from '../calendar/dates.js';
import type { Actor } from '../cases/commands.js';

export const APPLICATION_STAGES = [
  'RECEIVED',
  'TRAINING',
  'BOARD',
  'OFFERED',
  'APPOINTED',
  'DECLINED',
  'REJECTED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

/** Ends; the workflow of the application closes. */
export const APPLICATION_ENDS: readonly ApplicationStage[] = [
  'APPOINTED',
  'DECLINED',
  'REJECTED',
  'WITHDRAWN',
  'LAPSED',
];

export const APPLICATION_WORDS: Readonly<Record<ApplicationStage, string>> = {
  RECEIVED: 'Application received',
  TRAINING: 'In training',
  BOARD: 'Before the Board',
  OFFERED: 'Appointment offered',
  APPOINTED: 'Appointed',
  DECLINED: 'Declined',
  REJECTED: 'Not approved by the Board',
  WITHDRAWN: 'Withdrawn',
  LAPSED: 'Lapsed in silence',
};

export interface ApplicationData {
  submit: { readonly today: LocalDay };
  accept: { readonly trainingOn: LocalDay | null; readonly today: LocalDay };
  decline: { readonly reason: string; readonly today: LocalDay };
  recordTraining: {
    readonly passed: boolean;
    readonly on: LocalDay;
    readonly detail: string;
    readonly today: LocalDay;
  };
  /** What the Board decided, from its register. */
  recordDecision: {
    readonly decisionId: string;
    readonly carried: boolean;
    readonly on: LocalDay;
    readonly today: LocalDay;
  };
  appoint: { readonly on: LocalDay; readonly today: LocalDay };
  /** Something was heard from the applicant: the silence begins anew. */
  recordAnswer: { readonly note: string; readonly today: LocalDay };
  withdraw: { readonly reason: string; readonly today: LocalDay };
  /** The system's own: nothing was heard since the event of that number, for ninety days. */
  lapse: { readonly sinceSeq: number; readonly today: LocalDay };
}
export type ApplicationCommandType = keyof ApplicationData;

export type ApplicationCommand<T extends ApplicationCommandType = ApplicationCommandType> = {
  readonly [K in T]: {
    readonly type: K;
    readonly id: string;
    readonly actor: Actor;
    readonly data: ApplicationData[K];
    readonly expectedSeq?: number;
  };
}[T];

interface Step {
  readonly from: readonly ApplicationStage[];
  /** The second where the outcome decides; none where the stage stays. */
  readonly to: readonly ApplicationStage[];
  readonly does: string;
  readonly event: string;
}

const RUNNING: readonly ApplicationStage[] = ['RECEIVED', 'TRAINING', 'BOARD', 'OFFERED'];

export const APPLICATION_STEPS: Readonly<Record<ApplicationCommandType, Step>> = {
  submit: { from: [], to: ['RECEIVED'], does: 'apply', event: 'Submitted' },
  accept: { from: ['RECEIVED'], to: ['TRAINING'], does: 'accept the application for training', event: 'Accepted' },
  decline: { from: ['RECEIVED'], to: ['DECLINED'], does: 'decline the application', event: 'Declined' },
  recordTraining: {
    from: ['TRAINING'],
    to: ['BOARD', 'TRAINING'],
    does: 'record the training',
    event: 'TrainingRecorded',
  },
  recordDecision: {
    from: ['BOARD'],
    to: ['OFFERED', 'REJECTED'],
    does: 'record the Board’s decision',
    event: 'DecisionRecorded',
  },
  appoint: { from: ['OFFERED'], to: ['APPOINTED'], does: 'begin the appointment', event: 'Appointed' },
  recordAnswer: { from: RUNNING, to: [], does: 'note an answer of the applicant', event: 'AnswerRecorded' },
  withdraw: { from: RUNNING, to: ['WITHDRAWN'], does: 'withdraw the application', event: 'Withdrawn' },
  lapse: { from: ['TRAINING', 'OFFERED'], to: ['LAPSED'], does: 'let the application lapse', event: 'Lapsed' },
};

export type WaitsOn = 'applicant' | 'office' | 'board';

/** On whom a running stage waits, and when somebody is reminded: days from the last step or answer. */
export interface Wait {
  readonly on: WaitsOn;
  readonly reminders: readonly number[];
  /** Days of an applicant's silence after which the application lapses; the last reminder says so. */
  readonly lapsesAfter: number | null;
}

const SILENT: Omit<Wait, 'on'> = { reminders: [14, 28, 42, 76], lapsesAfter: 90 };

export const WAITS: Readonly<Partial<Record<ApplicationStage, Wait>>> = {
  RECEIVED: { on: 'office', reminders: [10, 14], lapsesAfter: null },
  TRAINING: { on: 'applicant', ...SILENT },
  BOARD: { on: 'board', reminders: [30, 60, 90], lapsesAfter: null },
  OFFERED: { on: 'applicant', ...SILENT },
};
