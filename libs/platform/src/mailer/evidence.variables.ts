// What mails about evidence need to be told (see variables.ts).
import type { CaseMail } from './case-mail.js';

export interface EvidenceMails {
  /** To the organisation; `had`: something of the kind came, and is not enough. */
  readonly 'evidence-asked-again': CaseMail & {
    readonly title: string;
    /** What is asked for, in a sentence. */
    readonly what: string;
    readonly had: 'yes' | null;
    readonly reason: string;
  };
  /** To the office, once a month while there is something: `documents` is `"3 documents of 2 cases"`. */
  readonly 'evidence-retention-due': {
    readonly recipientName: string;
    readonly documents: string;
    readonly since: string;
    readonly listUrl: string;
  };
}
