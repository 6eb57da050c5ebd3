// The parties as they stand on papers.
/** The accrediting body as it stands on papers and at the foot of mails. */
export interface BodyBlock {
  readonly name: string;
  /** The name in full, where it is an abbreviation. */
  readonly fullName?: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly vatNumber?: string;
}

export interface PaperCustomer {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly vatNumber?: string;
  readonly purchaseOrder?: string;
}

export interface BankBlock {
  readonly accountName: string;
  readonly bank: string;
  readonly sortCode: string;
  readonly accountNo: string;
  readonly iban?: string;
  readonly bic?: string;
}
