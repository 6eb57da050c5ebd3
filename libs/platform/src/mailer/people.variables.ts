// What mails to people outside a case are told: enquirers, candidates, assessors.

export interface ListedAssessor {
  readonly name: string;
  /** `"Leeds; supervisory assessor"`. */
  readonly detail: string;
}

export interface PeopleMails {
  /** The list that can be asked for by e-mail (information sheet 2005). */
  readonly 'assessor-list': {
    readonly recipientName: string;
    readonly asOf: string;
    readonly assessors: readonly ListedAssessor[];
  };
}
