import { Injectable } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { awaited } from '#domain/visits/agreement-rules';
import type { Proposer, VisitParty } from '#domain/visits/agreement';
import { seatsOn } from '#domain/visits/seats';
import type { Answer } from '#workflows/cases/case.contract';
import { BillingPoliciesService } from '../billing/billing-policies.service.js';
import { CommandsService, type Asked } from '../cases/commands.service.js';
import { VisitDaysService } from './visit-days.service.js';

export interface ProposedDays {
  readonly days: readonly LocalDay[];
  readonly place: string;
  readonly note: string;
}

/** Agreeing on the days of a visit (#domain/visits/agreement-rules): propose, counter, confirm. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly commands: CommandsService,
    private readonly visitDays: VisitDaysService,
    private readonly billing: BillingPoliciesService,
  ) {}

  /** @throws DomainError VISIT.DAY_TAKEN where the assessor is on another case on one of the days. */
  propose(asked: Asked, { days, place, note }: ProposedDays): Promise<Answer> {
    return this.commands.perform(asked, 'proposeVisit', async ({ id, state, today }) => {
      await this.visitDays.refuseTaken({ user: asked.user, caseId: id }, seatsOn(days, state));
      return { days, place, note, by: proposerOf(asked.user), today };
    });
  }

  /**
   * The last agreement books the visit, where no debt holds the booking.
   * @param agreesToEstimate the organisation agrees to Travel and Subsistence as estimated in the same breath.
   */
  confirm(asked: Asked, { agreesToEstimate }: { readonly agreesToEstimate: boolean }): Promise<Answer> {
    const { user, commandId } = asked;
    const by: VisitParty = user.roles.includes('organisation') ? 'organisation' : 'assessor';
    return this.visitDays.during(commandId, () =>
      this.commands.perform(asked, 'confirmVisit', async ({ id, organisationId, state, today }) => {
        const last = awaited(state).every((party) => party === by);
        if (last && state.proposal) {
          await this.billing.refuseWhereDebtHolds({ id, organisationId }, 'booking');
          await this.visitDays.take({ user, caseId: id, commandId }, seatsOn(state.proposal.days, state));
        }
        const estimate = agreesToEstimate && by === 'organisation' ? state.estimate?.id : undefined;
        return { by, today, ...(estimate === undefined ? {} : { estimate }) };
      }),
    );
  }
}

function proposerOf({ roles }: User): Proposer {
  if (roles.includes('office') || roles.includes('manager')) return 'office';
  return roles.includes('organisation') ? 'organisation' : 'assessor';
}
