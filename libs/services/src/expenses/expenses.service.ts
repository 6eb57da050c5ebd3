import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkExpenses, rechargeOf, type ExpenseLine } from '#domain/invoices/expenses';
import { sum, type Pence } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';

/** What somebody has claimed is decided there: entered here too, it would be charged twice. */
const WAITING = `from travel_claim c join account u on u.id = c.claimant where c.case_id = $2 and c.status = 'submitted'`;

const FREEZE = `
  insert into expense_claim (id, case_id, command_id, lines, net_pence, approved_by, approved_at)
  select $1, $2, $3, $4, $5, $6, $7 where not exists (select ${WAITING}) on conflict do nothing`;

const FROZEN = `
  select (select net_pence from expense_claim where id = $1) as net, (select u.name ${WAITING} limit 1) as claimant`;

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
      return this.freeze(at, asked, lines);
    });
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
    await this.db.query(FREEZE, [...[id, at.id, commandId, JSON.stringify(charged), net, user.id, new Date(at.now)]]);
    return { claim: id, net: await this.frozen(id, at.id) };
  }

  /** @throws DomainError while a claim of somebody waits for its decision. */
  private async frozen(id: string, caseId: string): Promise<Pence> {
    const [{ net, claimant } = { net: null, claimant: null }] = await this.db.query<
      readonly { net: Pence | null; claimant: string | null }[]
    >(FROZEN, [id, caseId]);
    if (net !== null) return net;
    throw new DomainError(
      'EXPENSES.CLAIM_WAITS',
      `A claim of ${claimant ?? 'an assessor'} waits for its decision; approve or return it on its page, so that nothing is charged twice.`,
    );
  }
}
