// What the mails about the situations of a case need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';
import type { CorrectionMails } from './corrections.variables.js';

interface AnswerOwed extends CaseMail {
  /** What is asked for, to follow "We are waiting for": `"the days that suit you for the visit"`. */
  readonly what: string;
  readonly why: string;
  readonly askedOn: string;
  readonly lapsesOn: string;
}

export interface SegmentPoint {
  readonly segment: string;
  readonly text: string;
}

export interface SituationMails extends CorrectionMails {
  readonly 'answer-asked': AnswerOwed;
  /** `waited`: `"14 days"`. */
  readonly 'silence-nudge': AnswerOwed & { readonly waited: string };
  readonly 'silence-notice': AnswerOwed & { readonly waited: string };
  readonly 'case-dormant': AnswerOwed;
  readonly 'case-lapsed': AnswerOwed;
  /** `assessor` is whoever left the case. */
  readonly 'assignment-ended': CaseMail & { readonly assessor: string; readonly reason: string; readonly next: string };
  /** `successor` is who supervises now. */
  readonly 'supervisor-replaced': CaseMail & { readonly successor: string };
  readonly 'scoring-ruled': CaseMail & { readonly reason: string; readonly reportPromisedOn: string };
  readonly 'visit-to-repeat': CaseMail & {
    readonly reason: string;
    readonly days: string;
    readonly reportPromisedOn: string;
  };
  /** `about`: `"assessor"` or `"supervisor"`. */
  readonly 'conflict-reported': CaseMail & { readonly about: string; readonly facts: string };
  readonly 'ruling-asked': CaseMail & { readonly about: string; readonly facts: string };
  readonly 'conflict-ruling-given': CaseMail & {
    readonly by: string;
    readonly ruling: string;
    readonly reason: string;
  };
  readonly 'conflict-ruled': CaseMail & { readonly about: string; readonly ruling: string; readonly reason: string };
  readonly 'accuracy-check': CaseMail & { readonly until: string; readonly reportPromisedOn: string };
  readonly 'accuracy-reminder': CaseMail & { readonly when: string; readonly until: string };
  /** Empty: no comment. */
  readonly 'accuracy-answered': CaseMail & { readonly points: readonly SegmentPoint[]; readonly workingOn: string };
  readonly 'accuracy-settled': CaseMail & { readonly changes: readonly SegmentPoint[] };
  readonly 'accuracy-ended': CaseMail;
  readonly 'accuracy-expired': CaseMail & { readonly workingOn: string };
  readonly 'case-paused': CaseMail & { readonly reason: string; readonly since: string };
  readonly 'case-resumed': CaseMail & { readonly resumedOn: string };
  readonly 'standards-offered': CaseMail & { readonly title: string };
  readonly 'standards-answered': CaseMail & {
    readonly title: string;
    readonly consented: boolean;
    readonly note: string;
    readonly carried: number;
    readonly anew: string;
  };
  readonly 'case-revived': CaseMail & { readonly heardOn: string; readonly note: string };
}
