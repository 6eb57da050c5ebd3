import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { longDay } from '#platform/mailer/format';
import { AssessorPageService, type ListedAssessor } from '../assessors/assessor-page.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { EnquiriesService, type Enquiry } from './enquiries.service.js';

const detailOf = ({ basedIn, supervisory }: ListedAssessor): string =>
  [basedIn, supervisory ? 'supervisory assessor' : null].filter((part) => part !== null).join('; ') || 'assessor';

/** Answers an enquiry with the list of accredited assessors, as the sheet offers it by e-mail. */
@Injectable()
export class ListMailService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly enquiries: EnquiriesService,
    private readonly assessors: AssessorPageService,
    private readonly outbox: OutboxService,
  ) {}

  /** The same version of an enquiry is answered once. */
  async send(user: User, id: string, expectedVersion: number): Promise<Enquiry> {
    const denied = refuseUnless(user, 'keepEnquiries');
    if (denied) throw denied;
    const { name, email } = await this.enquiries.find(id);
    if (email === null)
      throw new DomainError('ENQUIRIES.NO_ADDRESS', `${name} left no e-mail address; ring them, and note it here.`);
    const [{ asOf, items }, at] = await Promise.all([this.assessors.published(), this.clock.now()]);
    if (items.length === 0)
      throw new DomainError('ENQUIRIES.EMPTY_LIST', 'No assessor may be recommended today: the list would be empty.');
    const key = { subjectKind: 'enquiry', subjectId: id, cycle: 0, occurrence: `version ${expectedVersion}` } as const;
    const mailId = idOf('mail', 'enquiry', id, 0, 'assessor-list', key.occurrence, email);
    await this.db.transaction(async (tx) => {
      const note = `The list of ${items.length} accredited assessors was sent to ${email}.`;
      const answered = { outcome: 'answered', nextContact: null, note } as const;
      await this.enquiries.followUpIn(tx, user.id, { id, expectedVersion }, answered, at, mailId);
      const assessors = items.map((each) => ({ name: each.name, detail: detailOf(each) }));
      const variables = { recipientName: name, asOf: longDay(asOf), assessors };
      const mail = {
        ...key,
        purpose: 'assessor-list',
        recipient: email,
        recipientRole: 'enquirer',
        variables,
      } as const;
      await this.outbox.put(tx, [mail], at);
    });
    return this.enquiries.find(id);
  }
}
