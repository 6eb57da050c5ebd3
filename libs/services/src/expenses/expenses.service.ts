import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkExpenses, rechargeOf, type ExpenseLine } from '#domain/invoices/expenses';
import { sum, type Pence } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { ExpenseClaim } from './expense.entity.js';

/** Travel and Subsistence of a case: approved once, by finance or a manager; the invoice is drafted from it. */
@Injectable()
export class ExpensesService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
  ) {}

  /** @throws InvalidInput naming each line and field at fault. No line at all is a claim too: nothing to recharge. */
  approve(asked: Asked, { lines }: { readonly lines: readonly ExpenseLine[] }): Promise<Answer> {
    return this.commands.perform(asked, 'approveExpenses', async (at) => {
      const faults = checkExpenses(lines);
      if (faults.length > 0) throw new InvalidInput('Travel and Subsistence cannot be approved as entered.', faults);
      await this.refuseWhileClaimsWait(at.id);
      return this.freeze(at, asked, lines);
    });
  }

  /** What somebody has claimed is decided there: entered here too, it would be charged twice. */
  private async refuseWhileClaimsWait(caseId: string): Promise<void> {
    const [waiting] = await this.db.query<readonly { name: string }[]>(
      `select u.name from travel_claim c join account u on u.id = c.claimant where c.case_id = $1 and c.status = 'submitted' limit 1`,
      [caseId],
    );
    if (!waiting) return;
    throw new DomainError(
      'EXPENSES.CLAIM_WAITS',
      `A claim of ${waiting.name} waits for its decision; approve or return it on its page, so that nothing is charged twice.`,
      { caseId },
    );
  }

  private async freeze(
    at: CaseAtHand,
    { user, commandId }: Asked,
    lines: readonly ExpenseLine[],
  ): Promise<{ claim: string; net: Pence }> {
    const perMile = await this.standards.mileageRateAt(at.state.heldDays.at(-1) ?? at.today);
    const charged = rechargeOf(lines, perMile);
    const net = sum(charged.map((line) => line.net));
    const id = idOf('expense claim', at.id, commandId);
    const row = {
      id,
      caseId: at.id,
      commandId,
      lines: charged,
      netPence: net,
      approvedBy: user.id,
      approvedAt: new Date(at.now),
    };
    await this.db.createQueryBuilder().insert().into(ExpenseClaim).values(row).orIgnore().execute();
    const kept = await this.db.getRepository(ExpenseClaim).findOneByOrFail({ id });
    return { claim: id, net: kept.netPence as Pence };
  }
}
