import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { OutboxService, type LogicalMail, type NewMail } from '../mail/outbox.service.js';
import { EnquiriesService, type Enquiry } from './enquiries.service.js';

/** What is written to an enquirer, apart from whom it goes to. */
export type Written = {
  [P in NewMail['purpose']]: Omit<Extract<NewMail, { readonly purpose: P }>, keyof LogicalMail>;
}[NewMail['purpose']];

export interface EnquiryAnswer {
  readonly mail: Written;
  /** Stands in the log: what was sent. */
  readonly note: string;
}

/** Answers an enquiry by mail and notes it: both in one transaction. */
@Injectable()
export class EnquiryAnswersService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly enquiries: EnquiriesService,
    private readonly outbox: OutboxService,
  ) {}

  /** The same version of an enquiry is answered once. @throws DomainError where the enquirer left no address. */
  async send(
    user: User,
    id: string,
    expectedVersion: number,
    write: (enquirer: { readonly name: string; readonly email: string }) => Promise<EnquiryAnswer>,
  ): Promise<Enquiry> {
    const denied = refuseUnless(user, 'keepEnquiries');
    if (denied) throw denied;
    const { name, email } = await this.enquiries.find(id);
    if (email === null)
      throw new DomainError('ENQUIRIES.NO_ADDRESS', `${name} left no e-mail address; ring them, and note it here.`);
    const [{ mail, note }, at] = await Promise.all([write({ name, email }), this.clock.now()]);
    const key = { subjectKind: 'enquiry', subjectId: id, cycle: 0, occurrence: `version ${expectedVersion}` } as const;
    const mailId = idOf('mail', 'enquiry', id, 0, mail.purpose, key.occurrence, email);
    await this.db.transaction(async (tx) => {
      const answered = { outcome: 'answered', nextContact: null, note } as const;
      await this.enquiries.followUpIn(tx, user.id, { id, expectedVersion }, answered, at, mailId);
      await this.outbox.put(tx, [{ ...key, ...mail, recipient: email, recipientRole: 'enquirer' }], at);
    });
    return this.enquiries.find(id);
  }
}
