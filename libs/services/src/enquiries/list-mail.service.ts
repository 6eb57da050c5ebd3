import { Injectable } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { longDay } from '#platform/mailer/format';
import { AssessorPageService, type ListedAssessor } from '../assessors/assessor-page.service.js';
import type { Enquiry } from './enquiries.service.js';
import { EnquiryAnswersService } from './enquiry-answers.service.js';

const detailOf = ({ basedIn, supervisory }: ListedAssessor): string =>
  [basedIn, supervisory ? 'supervisory assessor' : null].filter((part) => part !== null).join('; ') || 'assessor';

/** Answers an enquiry with the list of accredited assessors, as the sheet offers it by e-mail. */
@Injectable()
export class ListMailService {
  constructor(
    private readonly answers: EnquiryAnswersService,
    private readonly assessors: AssessorPageService,
  ) {}

  send(user: User, id: string, expectedVersion: number): Promise<Enquiry> {
    return this.answers.send(user, id, expectedVersion, async ({ name, email }) => {
      const { asOf, items } = await this.assessors.published();
      if (items.length === 0)
        throw new DomainError('ENQUIRIES.EMPTY_LIST', 'No assessor may be recommended today: the list would be empty.');
      const assessors = items.map((each) => ({ name: each.name, detail: detailOf(each) }));
      return {
        mail: { purpose: 'assessor-list', variables: { recipientName: name, asOf: longDay(asOf), assessors } },
        note: `The list of ${items.length} accredited assessors was sent to ${email}.`,
      };
    });
  }
}
