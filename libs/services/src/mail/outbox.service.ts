import { Inject, Injectable } from '@nestjs/common';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import { MailTemplates } from '#platform/mailer/mail-templates';
import type { MailPurpose, MailVariables, RenderedMail } from '#platform/mailer/variables';
import { prepared } from '#platform/database/prepared';
import type { Sends } from '#platform/database/sending';

/** What makes a message the same message: the outbox takes each only once (docs/process.md, Mail). */
export interface LogicalMail {
  readonly subjectKind:
    | 'case'
    | 'invoice'
    | 'account'
    | 'digest'
    | 'enquiry'
    | 'assessor application'
    | 'claim'
    | 'appeal'
    | 'complaint'
    | 'certificate'
    | 'reconciliation'
    | 'assessor'
    | 'standards draft';
  readonly subjectId: string;
  readonly cycle: number;
  readonly occurrence: string;
  readonly recipient: string;
  readonly recipientRole: string;
}

/** What somebody inside is asked for: a line of their digest of the day, and what the line stands or falls with. */
export interface Ask {
  /** `"Submit your scores"`. */
  readonly what: string;
  /** The number of the case, or of whatever it is about. */
  readonly about: string;
  /** Programme and organisation, or the title. */
  readonly title: string;
  readonly url: string;
  /** By when. Where it is a clock's, the digest says what the clock then says. */
  readonly due: LocalDay;
  /** Late after this day: a promised day may be later than the working date. */
  readonly promised: LocalDay;
  /** The last day on which it is of use; null where it is never too late. */
  readonly until: LocalDay | null;
  readonly level: number;
  /** Its reader is asked as whoever holds the case. */
  readonly holds?: boolean;
  readonly reason: 'deadline' | 'proceeding' | 'offer' | 'declaration' | 'application' | 'dispute' | 'overdue';
  /** Of what: a clock's id, a naming's number, … (digest-standing.ts). */
  readonly of: string;
}

export type NewMail = {
  [P in MailPurpose]: LogicalMail & {
    readonly purpose: P;
    readonly variables: MailVariables[P];
    readonly caseId?: string;
    readonly invoiceId?: string;
    /** A deadline's id: the mail is not sent once that is over. */
    readonly standsWith?: string;
    readonly documents?: readonly string[];
    readonly ical?: string;
    /** Grade, report, certificate: approved by a person, and never repeated without one. */
    readonly outcome?: boolean;
    /** It waits for the digest of its reader's day instead of going out by itself (digests.service.ts). */
    readonly ask?: Ask;
  };
}[MailPurpose];

/** The same message has the same id, whoever writes it and how often. */
export const mailId = (mail: Omit<LogicalMail, 'recipientRole'> & { readonly purpose: MailPurpose }): string =>
  idOf('mail', mail.subjectKind, mail.subjectId, mail.cycle, mail.purpose, mail.occurrence, mail.recipient);

/** Puts mails into the outbox, rendered: the exact text stays on record. In the caller's transaction, one statement. */
@Injectable()
export class OutboxService {
  /** What follows the @ in our message ids and calendar entries. */
  readonly domain: string;

  constructor(
    private readonly templates: MailTemplates,
    @Inject(CONFIG) config: Config,
  ) {
    this.domain = /@([\w.-]+)/.exec(config.MAIL_FROM)?.[1] ?? 'localhost';
  }

  async put(tx: Sends, mails: readonly NewMail[], dated: Instant): Promise<void> {
    if (mails.length === 0) return;
    const rows = mails.map((mail) => this.row(mail, dated));
    await tx.query(
      prepared(`insert into mail (id, case_id, invoice_id, subject_kind, subject_id, cycle, purpose, occurrence, recipient,
         recipient_role, message_id, subject, text_part, html_part, document_ids, ical, outcome, dated, ask, stands_with, status)
       select id, case_id, invoice_id, subject_kind, subject_id, cycle, purpose, occurrence, recipient,
         recipient_role, message_id, subject, text_part, html_part, document_ids, ical, outcome, dated, ask, stands_with, status
       from jsonb_populate_recordset(null::mail, $1) on conflict on constraint mail_logical_unique do nothing`),
      [JSON.stringify(rows)],
    );
  }

  /** As it would go out, to be looked at before. */
  shown({ purpose, variables }: NewMail): RenderedMail {
    return this.templates.render<MailPurpose>(purpose, variables);
  }

  private row(mail: NewMail, dated: Instant): Record<string, unknown> {
    const rendered = this.templates.render<MailPurpose>(mail.purpose, mail.variables);
    const { subjectKind, subjectId, cycle, purpose, occurrence, recipient } = mail;
    const id = mailId(mail);
    return {
      id,
      case_id: mail.caseId ?? null,
      invoice_id: mail.invoiceId ?? null,
      stands_with: mail.standsWith ?? null,
      subject_kind: subjectKind,
      subject_id: subjectId,
      cycle,
      purpose,
      occurrence,
      recipient,
      recipient_role: mail.recipientRole,
      message_id: `<${id}@${this.domain}>`,
      subject: rendered.subject,
      text_part: rendered.text,
      html_part: rendered.html,
      document_ids: mail.documents ?? [],
      ical: mail.ical ?? null,
      outcome: mail.outcome ?? false,
      dated,
      ask: mail.ask ?? null,
      status: mail.ask ? 'for digest' : 'queued',
    };
  }
}
