// What mails about the consultation on a draft of the standards need to be told (see variables.ts).
interface Consultation {
  readonly recipientName: string;
  readonly title: string;
  readonly reference: string;
  /** The last day for comments. */
  readonly until: string;
  readonly draftUrl: string;
}

export interface ConsultationMails {
  /** `note`: words of the office's own. */
  readonly 'consultation-open': Consultation & { readonly reason: string; readonly note: string | null };
  /** To whoever was asked and has not commented, once. */
  readonly 'consultation-closing': Consultation;
}
