// What mails to the office about the installation itself need to be told (see variables.ts).

export interface FoundInTheNight {
  /** `"Case A-2005-0001"` */
  readonly of: string;
  readonly words: string;
  /** Null where it waits for a person. */
  readonly mended: string | null;
}

export interface OfficeMails {
  /** To the office and the managers; `more` where not everything is written out. */
  readonly 'reconciliation-findings': {
    readonly recipientName: string;
    readonly asOf: string;
    readonly open: string;
    readonly mended: string;
    readonly findings: readonly FoundInTheNight[];
    readonly more: string | null;
    readonly pageUrl: string;
  };
}
