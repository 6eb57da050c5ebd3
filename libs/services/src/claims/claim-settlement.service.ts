import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { obstacle } from '#domain/cases/obstacles';
import { TERMINAL } from '#domain/cases/stages';
import type { CaseState } from '#domain/cases/state';
import { chargeOf } from '#domain/claims/claim-charging';
import { DomainError } from '#domain/errors';
import type { ChargeLine } from '#domain/invoices/expenses';
import { sum } from '#domain/money/pence';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { ClaimChargesService } from '../invoices/claim-charges.service.js';
import { claimOf, commandOf, type ClaimCase, type StoredClaim } from './claim-rows.js';

const LINES = 'select lines from expense_claim where id = $1';

/** Puts an approved claim where it is charged, once: with the case's approval, onto the open draft, or on an invoice of its own. */
@Injectable()
export class ClaimSettlementService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly charges: ClaimChargesService,
    private readonly cases: OpenCasesService,
  ) {}

  /** Given back, it is the assessor's again. */
  refreshWaiting(tx: EntityManager, caseId: string): Promise<void> {
    return this.cases.refreshWaiting(tx, caseId);
  }

  /** @throws DomainError before the visit is over: what it cost is not known yet. */
  async refuseTooEarly(user: User, { number, cycle }: Pick<ClaimCase, 'number' | 'cycle'>): Promise<void> {
    const { state } = await this.commands.open(user, 'readCase', number, cycle);
    const refusal = obstacle(state, 'approveExpenses');
    if (!refusal || isLate(state)) return;
    throw refusal.code === 'CASE.WRONG_STAGE'
      ? new DomainError(
          'CLAIM.BEFORE_VISIT',
          'It is approved once the visit is over; leave it or return it until then.',
        )
      : refusal;
  }

  async charge(user: User, id: string, now: Instant): Promise<void> {
    const claim = await claimOf(this.db.manager, id);
    if (claim.status !== 'approved' || claim.invoice || claim.charge !== 'by the case') return;
    const at = await this.commands.open(user, 'readCase', claim.case.number, claim.case.cycle);
    const refusal = obstacle(at.state, 'approveExpenses');
    if (refusal && !isLate(at.state)) throw refusal;
    if (!refusal && (await this.tellCase(user, claim, at))) return;
    await this.chargeApart(claim, at, now);
  }

  /** Answers false where the case has been told of another approval meanwhile. */
  private async tellCase(user: User, claim: StoredClaim, at: CaseAtHand): Promise<boolean> {
    const expenseClaim = claim.expenseClaimId ?? '';
    const asked = {
      ...{ user, number: at.number, cycle: at.cycle, expectedSeq: at.state.seq },
      commandId: commandOf(claim.id),
    };
    try {
      const net = sum((await this.linesOf(expenseClaim)).map((line) => line.net));
      await this.commands.perform(asked, 'approveExpenses', () => ({ claim: expenseClaim, net }));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'EXPENSES.APPROVED_ALREADY') return false;
      throw error;
    }
  }

  private async chargeApart(claim: StoredClaim, at: CaseAtHand, now: Instant): Promise<void> {
    const toCharge = {
      ...{ id: claim.expenseClaimId ?? '', caseId: at.id, organisationId: at.organisationId },
      lines: await this.linesOf(claim.expenseClaimId ?? ''),
    };
    await this.db.transaction(async (tx) => {
      await tx.query('select from case_file where id = $1 for update', [at.id]);
      const told = await tx.query<readonly unknown[]>('select from case_event where case_id = $1 and command_id = $2', [
        at.id,
        commandOf(claim.id),
      ]);
      const current = await claimOf(tx, claim.id, 'for update of c');
      if (told.length > 0 || current.charge !== 'by the case') return;
      const standing = await this.charges.standing(tx, toCharge);
      const charge = chargeOf({ ...standing, takesApproval: false, over: TERMINAL.includes(at.state.stage) });
      await tx.query('update travel_claim set charge = $2, version = version + 1 where id = $1', [claim.id, charge]);
      if (charge === 'open draft') await this.charges.ontoOpenDraft(tx, toCharge);
      if (charge === 'own invoice') await this.charges.onItsOwn(tx, toCharge, now);
    });
  }

  private async linesOf(expenseClaim: string): Promise<readonly ChargeLine[]> {
    const [row] = await this.db.query<readonly { lines: readonly ChargeLine[] }[]>(LINES, [expenseClaim]);
    if (!row) throw new Error(`the expense claim ${expenseClaim} is missing`);
    return row.lines;
  }
}

/** Past the case's own approval of Travel and Subsistence: it was given, or the cycle is over. */
const isLate = ({ expensesApproved, stage }: CaseState): boolean => expensesApproved || TERMINAL.includes(stage);
