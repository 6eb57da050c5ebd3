import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { rechargedLines, totalsOfClaim } from '#domain/claims/claim-lines';
import { InvalidInput } from '#domain/errors';
import { sum } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import { OutboxService } from '../mail/outbox.service.js';
import { ClaimSettlementService } from './claim-settlement.service.js';
import { approvalLetter, returnLetter } from './claim-letters.js';
import { ClaimRatesService } from './claim-rates.service.js';
import { claimOf, commandOf, tellStep, type StoredClaim } from './claim-rows.js';
import { refuseStep, type AskedOfClaim } from './claims.service.js';
import type { Remark } from './travel-claim.entity.js';

/** What finance or a manager says to a claim that is not their own: back with a reason for each line at fault, or approved. */
@Injectable()
export class ClaimDecisionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rates: ClaimRatesService,
    private readonly settlement: ClaimSettlementService,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws InvalidInput where no line is named, or one that is not there. */
  async giveBack({ user, id, expectedSeq }: AskedOfClaim, remarks: readonly Remark[]): Promise<void> {
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const claim = await claimOf(tx, id, 'for update of c');
      refuseStep(user, claim, 'return', expectedSeq);
      const faults = remarkFaults(claim, remarks);
      if (faults.length > 0) throw new InvalidInput('The claim cannot be returned so.', faults);
      await tx.query(`update travel_claim set status = 'returned', remarks = $2, version = version + 1 where id = $1`, [
        ...[id, JSON.stringify(remarks)],
      ]);
      await tellStep(tx, id, { what: 'returned', by: user.id, note: null, remarks }, now);
      await this.settlement.refreshWaiting(tx, claim.case.id);
      await this.outbox.put(tx, [returnLetter(claim, remarks, this.config.PUBLIC_URL)], now);
    });
  }

  /** A repeat charges what could not be charged before. @throws DomainError while the visit is not over. */
  async approve({ user, id, expectedSeq }: AskedOfClaim): Promise<void> {
    const now = await this.clock.now();
    const seen = await claimOf(this.db.manager, id);
    if (seen.status !== 'approved') {
      refuseStep(user, seen, 'approve', expectedSeq);
      await this.settlement.refuseTooEarly(user, seen.case);
      await this.decide(user, id, expectedSeq, now);
    }
    await this.settlement.charge(user, id, now);
  }

  private async decide(user: User, id: string, expectedSeq: number, now: Instant): Promise<void> {
    const rates = await this.rates.all();
    await this.db.transaction(async (tx) => {
      const claim = await claimOf(tx, id, 'for update of c');
      if (claim.status === 'approved') return;
      refuseStep(user, claim, 'approve', expectedSeq);
      const lines = rechargedLines(claim.lines, rates);
      const expenseClaim = idOf('expense claim', id);
      await tx.query(
        `insert into expense_claim (id, case_id, command_id, lines, net_pence, approved_by, approved_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[expenseClaim, claim.case.id, commandOf(id), JSON.stringify(lines), sum(lines.map(({ net }) => net))],
          ...[user.id, now],
        ],
      );
      await approved(tx, claim, expenseClaim, user, now);
      const { paid } = totalsOfClaim(claim.lines, rates);
      await this.outbox.put(tx, [approvalLetter(claim, paid, this.config.PUBLIC_URL)], now);
    });
  }
}

async function approved(
  tx: EntityManager,
  { id }: StoredClaim,
  expenseClaim: string,
  user: User,
  now: Instant,
): Promise<void> {
  await tx.query(
    `update travel_claim set status = 'approved', decided_by = $2, decided_at = $3, expense_claim_id = $4, charge = 'by the case',
       version = version + 1 where id = $1`,
    [id, user.id, now, expenseClaim],
  );
  await tellStep(tx, id, { what: 'approved', by: user.id, note: null, remarks: [] }, now);
}

function remarkFaults({ lines }: StoredClaim, remarks: readonly Remark[]) {
  if (remarks.length === 0) return [{ pointer: '/remarks', message: 'Say of at least one line what is not right.' }];
  return remarks.flatMap(({ line }, index) =>
    line >= 1 && line <= lines.length
      ? []
      : [{ pointer: `/remarks/${index}/line`, message: `The claim has the lines 1 to ${lines.length}.` }],
  );
}
