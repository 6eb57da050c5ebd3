/** What every mail about a case says. */
export interface CaseMail {
  readonly recipientName: string;
  readonly caseNo: string;
  readonly organisation: string;
  readonly programme: string;
  /** The page of the case for this recipient. */
  readonly caseUrl: string;
}
