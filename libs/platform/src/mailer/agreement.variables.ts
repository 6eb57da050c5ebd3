// What the mails about agreeing on a visit need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';

export interface AgreementMails {
  /** To whoever has to answer the proposal. */
  readonly 'visit-proposed': CaseMail & {
    /** `"Margaret Oyelaran"`, `"Thames Valley Water Company plc"`, `"The office"`. */
    readonly proposer: string;
    readonly visitDays: readonly string[];
    readonly place: string;
    readonly note: string | null;
  };
  /** To the organisation: what the assessor's coming is going to cost. */
  readonly 'travel-estimated': CaseMail & { readonly assessor: string; readonly net: string };
  /** To the assessor. */
  readonly 'estimate-agreed': CaseMail & { readonly agreedBy: string; readonly net: string };
}
