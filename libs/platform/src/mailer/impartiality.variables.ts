// What mails about impartiality and about offers to assessors need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';

interface OfPerson extends CaseMail {
  readonly assessor: string;
  /** `"assessor"`, `"supervisor"`. */
  readonly role: string;
}

export interface ImpartialityMails {
  /** To the office: found while the case is under way. */
  readonly 'conflict-found': OfPerson & { readonly paths: readonly string[] };
  readonly 'waiver-proposed': OfPerson & {
    readonly paths: readonly string[];
    readonly reason: string;
    readonly proposer: string;
  };
  /** To who proposed it. */
  readonly 'waiver-decided': OfPerson & {
    readonly granted: 'yes' | null;
    readonly remark: string;
    readonly decider: string;
  };
  readonly 'declaration-due': {
    readonly recipientName: string;
    readonly dueOn: string;
    readonly overdue: 'yes' | null;
    readonly homeUrl: string;
  };
  /** To the assessor, once, while the offer is open. */
  readonly 'offer-reminder': CaseMail & { readonly namedOn: string; readonly answerBy: string };
  /** To the office: the time for the answer is over. */
  readonly 'offer-unanswered': CaseMail & { readonly assessor: string; readonly answerBy: string };
  readonly 'offer-accepted': CaseMail & { readonly assessor: string; readonly answeredOn: string };
}
