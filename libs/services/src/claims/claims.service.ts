import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, refuseUnless, type Parties, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { checkClaimLines, type ClaimLine } from '#domain/claims/claim-lines';
import { checkClaimStep, type ClaimStep } from '#domain/claims/claim-steps';
import { DomainError, InvalidInput } from '#domain/errors';
import { londonDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { ClaimRatesService } from './claim-rates.service.js';
import { claimOf, tellStep, type StoredClaim } from './claim-rows.js';

/** A step of a claim as it comes in: who, which, having seen which version. */
export interface AskedOfClaim {
  readonly user: User;
  readonly id: string;
  readonly commandId: string;
  readonly expectedSeq: number;
}

const CASE = `
  select f.id, f.organisation_id as "organisationId", f.assessor_id as "assessorId", f.supervisor_id as "supervisorId",
    f.second_supervisor_id as "secondSupervisorId",
    exists (select from case_event e where e.case_id = f.id
      and $3::text in (e.data ->> 'assessor', e.data ->> 'supervisor')) as earlier
  from case_file f where f.number = $1 and f.cycle = $2`;

const ELSEWHERE = `
  select u.name, f.number from travel_receipt mine join travel_receipt other on other.sha256 = mine.sha256 and other.claim_id <> mine.claim_id
    join travel_claim c on c.id = other.claim_id join account u on u.id = c.claimant join case_file f on f.id = c.case_id
  where mine.claim_id = $1 and mine.id::text = any($2) and c.status in ('submitted', 'approved')
    and exists (select from jsonb_array_elements(c.lines) line where line ->> 'receiptId' = other.id::text)`;

/** What an assessor does with a claim of their own: makes it, changes it, submits it, withdraws it. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly rates: ClaimRatesService,
    private readonly cases: OpenCasesService,
  ) {}

  /** An empty draft; who was assessor or supervisor of the case earlier may claim what they paid. Answers its id. */
  async open(user: User, number: string, cycle: number, commandId: string): Promise<string> {
    const now = await this.clock.now();
    const rows = await this.db.query<readonly (Parties & { id: string; earlier: boolean })[]>(CASE, [
      ...[number, cycle, user.assessorId ?? ''],
    ]);
    const found = rows[0];
    if (!found) throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle}.`, { number, cycle });
    const own = { assessorId: user.assessorId, supervisorId: user.assessorId };
    const denied = refuseUnless(user, 'claimTravel', found.earlier ? { ...found, ...own } : found);
    if (denied) throw denied;
    return this.db.transaction(async (tx) => {
      const id = newId();
      const made = await tx.query<readonly unknown[]>(
        `insert into travel_claim (id, command_id, case_id, claimant, status, created_at) values ($1, $2, $3, $4, 'draft', $5)
         on conflict on constraint travel_claim_command_unique do nothing returning id`,
        [id, commandId, found.id, user.id, now],
      );
      if (made.length > 0) await tellStep(tx, id, { what: 'made', by: user.id, note: null, remarks: [] }, now);
      const [kept] = await tx.query<readonly { id: string }[]>('select id from travel_claim where command_id = $1', [
        commandId,
      ]);
      return kept?.id ?? id;
    });
  }

  /** @throws InvalidInput naming each line and field at fault. */
  async change({ user, id, expectedSeq }: Omit<AskedOfClaim, 'commandId'>, lines: readonly ClaimLine[]): Promise<void> {
    const now = await this.clock.now();
    const rates = await this.rates.all();
    await this.step(user, id, expectedSeq, 'change', async (tx, claim) => {
      const receipts = new Set(claim.receipts.map((receipt) => receipt.id));
      const faults = checkClaimLines(lines, { today: londonDay(now), rates, receipts });
      if (faults.length > 0) throw new InvalidInput('The claim cannot be kept as entered.', faults);
      await tx.query('update travel_claim set lines = $2, version = version + 1 where id = $1', [
        id,
        JSON.stringify(lines),
      ]);
    });
  }

  async submit({ user, id, expectedSeq }: AskedOfClaim): Promise<void> {
    const now = await this.clock.now();
    await this.step(user, id, expectedSeq, 'submit', async (tx, claim) => {
      if (claim.lines.length === 0)
        throw new DomainError('CLAIM.EMPTY', 'The claim has no line yet; enter what you paid.', { id });
      await refuseReceiptsElsewhere(tx, claim);
      await tx.query(
        `update travel_claim set status = 'submitted', submitted_at = $2, remarks = '[]', version = version + 1 where id = $1`,
        [id, now],
      );
      await tellStep(tx, id, { what: 'submitted', by: user.id, note: null, remarks: [] }, now);
      await this.cases.refreshWaiting(tx, claim.case.id);
    });
  }

  async withdraw({ user, id, expectedSeq }: AskedOfClaim, reason: string): Promise<void> {
    const now = await this.clock.now();
    await this.step(user, id, expectedSeq, 'withdraw', async (tx, claim) => {
      await withdrawn(tx, id, user.id, reason, now);
      await this.cases.refreshWaiting(tx, claim.case.id);
    });
  }

  private async step(
    user: User,
    id: string,
    seen: number,
    step: ClaimStep,
    act: (tx: EntityManager, claim: StoredClaim) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const claim = await claimOf(tx, id, 'for update of c');
      refuseStep(user, claim, step, seen);
      await act(tx, claim);
    });
  }
}

/** @throws DomainError where it is not theirs to take now, or somebody changed the claim since. */
export function refuseStep(user: User, claim: StoredClaim, step: ClaimStep, seen: number): void {
  const acting = { id: user.id, decides: may(user, 'decideClaim') };
  const refusal = checkClaimStep({ status: claim.status, claimant: claim.claimant.id }, step, acting);
  if (refusal) throw refusal;
  if (claim.version !== seen)
    throw new DomainError(
      'CLAIM.CHANGED',
      'The claim has changed since you opened it; load it again and look before you repeat.',
      { seen, current: claim.version },
    );
}

async function withdrawn(tx: EntityManager, id: string, by: string, note: string, now: Instant): Promise<void> {
  await tx.query(`update travel_claim set status = 'withdrawn', version = version + 1 where id = $1`, [id]);
  await tellStep(tx, id, { what: 'withdrawn', by, note, remarks: [] }, now);
}

async function refuseReceiptsElsewhere(tx: EntityManager, { id, lines }: StoredClaim): Promise<void> {
  const used = lines.flatMap(({ receiptId }) => (receiptId === null ? [] : [receiptId]));
  const [other] = await tx.query<readonly { name: string; number: string }[]>(ELSEWHERE, [id, used]);
  if (!other) return;
  throw new DomainError(
    'CLAIM.RECEIPT_CLAIMED',
    `One of these receipts is on a claim of ${other.name} for case ${other.number} already; a receipt is claimed once.`,
    { case: other.number },
  );
}
