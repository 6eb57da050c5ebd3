// What mails to people outside a case are told: enquirers, candidates, assessors.

export interface ListedAssessor {
  readonly name: string;
  /** `"Leeds; supervisory assessor"`. */
  readonly detail: string;
}

/** What every mail about an application to become an assessor says. */
export interface ApplicationMail {
  readonly recipientName: string;
  readonly applicationNo: string;
}

export interface PeopleMails {
  /** Answers "how do I become an assessor?". */
  readonly 'become-an-assessor': { readonly recipientName: string };
  readonly 'assessor-application-received': ApplicationMail;
  readonly 'assessor-application-accepted': ApplicationMail & { readonly trainingOn: string | null };
  readonly 'assessor-training-recorded': ApplicationMail & { readonly passed: 'yes' | null };
  readonly 'assessor-appointment-offered': ApplicationMail & { readonly decidedOn: string };
  readonly 'assessor-appointed': ApplicationMail & { readonly from: string };
  readonly 'assessor-application-ended': ApplicationMail & { readonly reason: string };
  /** To the applicant; `endsOn` in the last one only. */
  readonly 'assessor-application-reminder': ApplicationMail & {
    readonly waitingFor: string;
    readonly since: string;
    readonly endsOn: string | null;
  };
  /** To the office. */
  readonly 'assessor-application-waits': ApplicationMail & {
    readonly applicant: string;
    readonly stage: string;
    readonly waitingFor: string;
    readonly since: string;
    readonly applicationUrl: string;
  };
  /** The list that can be asked for by e-mail (information sheet 2005). */
  readonly 'assessor-list': {
    readonly recipientName: string;
    readonly asOf: string;
    readonly assessors: readonly ListedAssessor[];
  };
}
