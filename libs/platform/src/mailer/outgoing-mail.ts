import type { Instant } from '#domain/calendar/dates';

export interface Attachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface CalendarEvent {
  readonly method: 'REQUEST' | 'CANCEL';
  /** A whole VCALENDAR. */
  readonly content: string;
}

/** One mail to one recipient. */
export interface OutgoingMail {
  /** With angle brackets: `<report-issued.1@ismpe.example>`. The same for every attempt. */
  readonly messageId: string;
  /** `jo@example.org` or `Jo Hart <jo@example.org>`. Left out, the mailer's own. */
  readonly from?: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Instant;
  readonly attachments?: readonly Attachment[];
  /** Such as `X-ISMPE-Case`, `References`, `In-Reply-To`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly icalEvent?: CalendarEvent;
}

/**
 * `temporary`: nothing was taken over, try again later. `permanent`: refused for good.
 * `ambiguous`: the whole message was handed over and no answer came; it may or may not arrive.
 */
export type MailFailure = 'temporary' | 'permanent' | 'ambiguous';

export class MailNotSent extends Error {
  constructor(
    readonly failure: MailFailure,
    message: string,
    /** The server's own words, where it said any. */
    readonly response?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'MailNotSent';
  }
}
