import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { dueOf } from '#domain/offers/offers';
import { CONFIG, type Config } from '#platform/config/config';
import { longDay } from '#platform/mailer/format';
import { PoliciesService } from '../assessors/policies.service.js';
import { about, casesToTell, logical, staffOf, type CaseToTell } from '../impartiality/case-letters.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { unanswered, type Offer } from './offer-rows.js';

/** One reminder to the assessor, and one word to the office once the time for an answer is over. */
@Injectable()
export class OfferRemindersService {
  constructor(
    private readonly policies: PoliciesService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: EntityManager, now: Instant): Promise<void> {
    const today = londonDay(now);
    const offers = await unanswered(tx, await this.policies.all(tx), today);
    const due = offers.filter((offer) => dueOf(offer.standing, offer, today) !== undefined);
    const cases = await casesToTell(tx, [...new Set(due.map(({ caseId }) => caseId))]);
    const mails = due.flatMap((offer) => {
      const of = cases.find(({ id }) => id === offer.caseId);
      return of ? this.mails(of, offer, today) : [];
    });
    await this.outbox.put(tx, mails, now);
  }

  private mails(of: CaseToTell, offer: Offer, today: LocalDay): readonly NewMail[] {
    const { assessor, namingSeq, namedOn, answerBy } = offer;
    if (dueOf(offer.standing, offer, today) === 'remind') {
      const to = { name: assessor.name, email: assessor.email, role: 'assessor' };
      return [
        {
          ...logical(of, to, `naming ${namingSeq}`),
          purpose: 'offer-reminder',
          variables: {
            ...about(of, to, this.config.PUBLIC_URL),
            ...{ namedOn: longDay(namedOn), answerBy: longDay(answerBy) },
          },
        },
      ];
    }
    return staffOf(of, 'office').map((to): NewMail => ({
      ...logical(of, to, `naming ${namingSeq}`),
      purpose: 'offer-unanswered',
      variables: {
        ...about(of, to, this.config.PUBLIC_URL),
        ...{ assessor: assessor.name, answerBy: longDay(answerBy) },
      },
    }));
  }
}
