// What the mails about the situations of a case need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';

interface AnswerOwed extends CaseMail {
  /** What is asked for, to follow "We are waiting for": `"the days that suit you for the visit"`. */
  readonly what: string;
  readonly why: string;
  readonly askedOn: string;
  readonly lapsesOn: string;
}

export interface SituationMails {
  readonly 'answer-asked': AnswerOwed;
  /** `waited`: `"14 days"`. */
  readonly 'silence-nudge': AnswerOwed & { readonly waited: string };
  readonly 'silence-notice': AnswerOwed & { readonly waited: string };
  readonly 'case-dormant': AnswerOwed;
  readonly 'case-lapsed': AnswerOwed;
  readonly 'case-paused': CaseMail & { readonly reason: string; readonly since: string };
  readonly 'case-resumed': CaseMail & { readonly resumedOn: string };
  readonly 'case-revived': CaseMail & { readonly heardOn: string; readonly note: string };
}
