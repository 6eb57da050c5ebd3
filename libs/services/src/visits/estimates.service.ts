import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { checkExpenses, rechargeOf, type ChargeLine, type ExpenseLine } from '#domain/invoices/expenses';
import { sum, type Pence } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { TravelEstimate } from './travel-estimate.entity.js';

export interface EstimateOfCase {
  readonly id: string;
  readonly lines: readonly ChargeLine[];
  readonly net: Pence;
  readonly madeAt: Instant;
  readonly agreedOn: LocalDay | null;
}

/** Travel and Subsistence as expected: estimated by the assessor and agreed by the organisation before the visit is booked. */
@Injectable()
export class EstimatesService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
  ) {}

  /** A new estimate takes the place of the one before, agreed or not. @throws InvalidInput naming each line and field at fault. */
  estimate(asked: Asked, { lines }: { readonly lines: readonly ExpenseLine[] }): Promise<Answer> {
    return this.commands.perform(asked, 'estimateTravel', async (at) => {
      const faults = checkExpenses(lines);
      if (faults.length > 0) throw new InvalidInput('The estimate cannot be taken as entered.', faults);
      const { id, netPence } = await this.freeze(at, asked, lines);
      return { estimate: id, net: netPence as Pence, today: at.today };
    });
  }

  /** @param note how the office heard of the organisation's agreement; empty where the organisation agrees by itself. */
  agree(asked: Asked, { note }: { readonly note: string }): Promise<Answer> {
    const by = asked.user.roles.includes('organisation') ? 'organisation' : 'office';
    return this.commands.perform(asked, 'agreeEstimate', ({ state, today }) => ({
      ...{ estimate: state.estimate?.id ?? '', by, note, today },
    }));
  }

  /** The estimate that counts; null while there is none. */
  async ofCase(user: User, number: string, cycle: number): Promise<EstimateOfCase | null> {
    const { state } = await this.commands.open(user, 'readCase', number, cycle);
    if (!state.estimate) return null;
    const { id, lines, netPence, madeAt } = await this.db
      .getRepository(TravelEstimate)
      .findOneByOrFail({ id: state.estimate.id });
    return {
      id,
      lines,
      net: netPence as Pence,
      madeAt: madeAt.toISOString() as Instant,
      agreedOn: state.estimate.agreedOn,
    };
  }

  private async freeze(
    at: CaseAtHand,
    { user, commandId }: Asked,
    lines: readonly ExpenseLine[],
  ): Promise<TravelEstimate> {
    const charged = rechargeOf(lines, await this.standards.mileageRateAt(at.today));
    const id = idOf('travel estimate', at.id, commandId);
    const row = {
      ...{ id, caseId: at.id, commandId, lines: charged, madeBy: user.id },
      netPence: sum(charged.map((line) => line.net)),
      madeAt: new Date(at.now),
    };
    await this.db.createQueryBuilder().insert().into(TravelEstimate).values(row).orIgnore().execute();
    return this.db.getRepository(TravelEstimate).findOneByOrFail({ id });
  }
}
