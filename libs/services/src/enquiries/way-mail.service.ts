import { Injectable } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import type { Enquiry } from './enquiries.service.js';
import { EnquiryAnswersService } from './enquiry-answers.service.js';

/** Answers "how do I become an assessor?": experience, training, the Board's approval, appointment. */
@Injectable()
export class WayMailService {
  constructor(private readonly answers: EnquiryAnswersService) {}

  send(user: User, id: string, expectedVersion: number): Promise<Enquiry> {
    return this.answers.send(user, id, expectedVersion, ({ name, email }) =>
      Promise.resolve({
        mail: { purpose: 'become-an-assessor', variables: { recipientName: name } },
        note: `How to become an assessor was sent to ${email}.`,
      }),
    );
  }
}
