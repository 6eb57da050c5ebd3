// Mails about a customer's account: what they need to be told. Like variables.ts: text as it shall be read, null where it is left out.

/** What a payment did for one invoice; `outstanding` is null when that is paid in full. */
export interface Settled {
  readonly invoiceNo: string;
  readonly amount: string;
  readonly outstanding: string | null;
}

export interface ReceivablesMails {
  readonly 'payment-received': {
    readonly recipientName: string;
    readonly organisation: string;
    readonly accountUrl: string;
    readonly amount: string;
    readonly receivedOn: string;
    readonly reference: string;
    readonly settled: readonly Settled[];
    /** What settles nothing yet. */
    readonly onAccount: string | null;
  };
}
