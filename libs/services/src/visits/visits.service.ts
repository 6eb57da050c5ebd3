import { Injectable } from '@nestjs/common';
import type { LocalDay } from '#domain/calendar/dates';
import type { VerbalFeedback } from '#domain/cases/commands';
import { feedbackFault } from '#domain/cases/visit-days';
import { InvalidInput } from '#domain/errors';
import type { Answer } from '#workflows/cases/case.contract';
import { seatsOn } from '#domain/visits/seats';
import { BillingPoliciesService } from '../billing/billing-policies.service.js';
import { CommandsService, type Asked } from '../cases/commands.service.js';
import { VisitDaysService } from './visit-days.service.js';

export interface Booking {
  readonly days: readonly LocalDay[];
  readonly place: string;
  /** The supervisory assessor comes along. */
  readonly supervisorAttends?: boolean;
  /** Why the office books without the agreement of both. */
  readonly reason: string;
}

/** The two-day visit: booked, postponed, begun, broken off, completed. The rules are the case's (#domain/cases/visit-days). */
@Injectable()
export class VisitsService {
  constructor(
    private readonly commands: CommandsService,
    private readonly visitDays: VisitDaysService,
    private readonly billing: BillingPoliciesService,
  ) {}

  /** By the office, where the two sides have not agreed here. @throws DomainError VISIT.DAY_TAKEN where somebody who comes is on another case on one of the days. */
  async book(asked: Asked, { days, place, reason, supervisorAttends = false }: Booking): Promise<Answer> {
    const { user, commandId } = asked;
    return this.visitDays.during(commandId, () =>
      this.commands.perform(asked, 'bookVisit', async ({ id, organisationId, today, state }) => {
        await this.billing.refuseWhereDebtHolds({ id, organisationId }, 'booking');
        await this.visitDays.take({ user, caseId: id, commandId }, seatsOn(days, { ...state, supervisorAttends }));
        return { days, place, reason, today, ...(supervisorAttends ? { supervisorAttends } : {}) };
      }),
    );
  }

  postpone(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'postponeVisit', () => ({ reason }));
  }

  begin(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'beginVisit', ({ today }) => ({ today }));
  }

  /** @param stopped the days held before it was broken off, none included, and why. */
  abort(asked: Asked, stopped: { readonly daysDone: readonly LocalDay[]; readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'abortVisit', ({ today }) => ({ ...stopped, today }));
  }

  /** @param held the actual days: the last one starts the report's six weeks. */
  complete(
    asked: Asked,
    held: { readonly days: readonly LocalDay[]; readonly verbalFeedback: VerbalFeedback },
  ): Promise<Answer> {
    return this.commands.perform(asked, 'completeVisit', ({ today, state }) => {
      const wrong = feedbackFault(state, held.days, held.verbalFeedback.day, today);
      if (wrong !== undefined)
        throw new InvalidInput('The visit cannot be completed as entered.', [
          { pointer: '/verbalFeedback/day', message: wrong },
        ]);
      return { ...held, today };
    });
  }
}
