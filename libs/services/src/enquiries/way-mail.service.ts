import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { OutboxService } from '../mail/outbox.service.js';
import { EnquiriesService, type Enquiry } from './enquiries.service.js';

/** Answers "how do I become an assessor?": experience, training, the Board's approval, appointment. */
@Injectable()
export class WayMailService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly enquiries: EnquiriesService,
    private readonly outbox: OutboxService,
  ) {}

  /** The same version of an enquiry is answered once. */
  async send(user: User, id: string, expectedVersion: number): Promise<Enquiry> {
    const denied = refuseUnless(user, 'keepEnquiries');
    if (denied) throw denied;
    const { name, email } = await this.enquiries.find(id);
    if (email === null)
      throw new DomainError('ENQUIRIES.NO_ADDRESS', `${name} left no e-mail address; ring them, and note it here.`);
    const at = await this.clock.now();
    const key = { subjectKind: 'enquiry', subjectId: id, cycle: 0, occurrence: `version ${expectedVersion}` } as const;
    const mailId = idOf('mail', 'enquiry', id, 0, 'become-an-assessor', key.occurrence, email);
    await this.db.transaction(async (tx) => {
      const note = `How to become an assessor was sent to ${email}.`;
      const answered = { outcome: 'answered', nextContact: null, note } as const;
      await this.enquiries.followUpIn(tx, user.id, { id, expectedVersion }, answered, at, mailId);
      const to = { recipient: email, recipientRole: 'enquirer', variables: { recipientName: name } };
      await this.outbox.put(tx, [{ ...key, ...to, purpose: 'become-an-assessor' }], at);
    });
    return this.enquiries.find(id);
  }
}
