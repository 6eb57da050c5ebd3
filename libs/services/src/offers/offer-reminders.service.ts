import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { dueOf } from '#domain/offers/offers';
import { longDay } from '#platform/mailer/format';
import { PoliciesService } from '../assessors/policies.service.js';
import { CaseLettersService, type CaseToTell } from '../impartiality/case-letters.service.js';
import { OutboxService, type NewMail, type Ask } from '../mail/outbox.service.js';
import { unanswered, type Offer } from './offer-rows.js';

/** One reminder to the assessor, and one word to the office once the time for an answer is over. */
@Injectable()
export class OfferRemindersService {
  constructor(
    private readonly policies: PoliciesService,
    private readonly outbox: OutboxService,
    private readonly letters: CaseLettersService,
  ) {}

  async send(tx: EntityManager, now: Instant): Promise<void> {
    const today = londonDay(now);
    const offers = await unanswered(tx, await this.policies.all(tx), today);
    const due = offers.filter((offer) => dueOf(offer.standing, offer, today) !== undefined);
    const cases = await this.letters.cases(
      tx,
      due.map(({ caseId }) => caseId),
      now,
    );
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
          ...this.letters.logical(of, to, `naming ${namingSeq}`),
          purpose: 'offer-reminder',
          variables: {
            ...this.letters.about(of, to),
            ...{ namedOn: longDay(namedOn), answerBy: longDay(answerBy) },
          },
          ask: { ...this.ask(of, offer), what: 'Accept the case or decline it', until: answerBy },
        },
      ];
    }
    return this.letters.staff(of, 'office').map((to): NewMail => ({
      ...this.letters.logical(of, to, `naming ${namingSeq}`),
      purpose: 'offer-unanswered',
      variables: {
        ...this.letters.about(of, to),
        ...{ assessor: assessor.name, answerBy: longDay(answerBy) },
      },
      ask: {
        ...this.ask(of, offer),
        what: `${assessor.name} has not answered: ask once more, or name another`,
        level: 1,
      },
    }));
  }

  private ask(of: CaseToTell, { namingSeq, answerBy }: Offer): Omit<Ask, 'what'> {
    const url = this.letters.about(of, { name: '' }).caseUrl;
    return {
      ...{ about: of.number, title: `${of.programme}, ${of.organisation}`, url, due: answerBy, promised: answerBy },
      ...{ until: null, level: 0, reason: 'offer', of: String(namingSeq) },
    };
  }
}
