// Mails to who claimed Travel and Subsistence: what they need to be told. Like variables.ts: text as it shall be read.
import type { CaseMail } from './case-mail.js';

export interface ClaimsMails {
  readonly 'claim-returned': CaseMail & {
    readonly claimUrl: string;
    /** Line and what is not right with it. */
    readonly remarks: readonly { readonly line: string; readonly reason: string }[];
  };
  readonly 'claim-approved': CaseMail & { readonly claimUrl: string; readonly amount: string };
}
