import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { heldByDebt, type OverdueInvoice } from '#domain/billing/debt';
import { policyOf, type BillingPolicy, type HeldAct, type PolicyLevel } from '#domain/billing/policy';
import type { Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

/** Whose policy: with neither it is the house's. */
export interface PolicyScope {
  readonly organisationId: string | null;
  readonly caseId: string | null;
}

interface CaseName {
  readonly number: string;
  readonly cycle: number;
}

export interface PolicyStep extends PolicyLevel {
  readonly level: 'case' | 'organisation' | 'house';
  readonly reason: string;
  /** Null where it was set up with the system. */
  readonly by: string | null;
  readonly at: Instant;
}

const LEVELS = `
  select distinct on (level) level, p.draft_at as "draftAt", p.debt_holds_booking as "debtHoldsBooking",
    p.debt_holds_report as "debtHoldsReport", p.debt_holds_certificate as "debtHoldsCertificate", p.reason,
    (select u.name from account u where u.id::text = p.set_by) as by, to_char(p.set_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from billing_policy p, lateral (select case when p.case_id is not null then 'case' when p.organisation_id is not null
    then 'organisation' else 'house' end as level) l
  where p.case_id = $1 or p.organisation_id = $2 or (p.case_id is null and p.organisation_id is null)
  order by level, p.set_at desc, p.id desc`;

const NEAREST = ['case', 'organisation', 'house'];

const OVERDUE = `
  select number, gross_pence - settled_pence as open from invoice
  where organisation_id = $1 and status = 'issued' and kind <> 'credit note' and due_on < $2
    and gross_pence - settled_pence > 0 order by due_on, number`;

/** When drafts arise and what debt holds: by case, organisation and house, each with who set it and why. */
@Injectable()
export class BillingPoliciesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(manager: EntityManager, scope: PolicyScope): Promise<BillingPolicy> {
    return policyOf(await levelsOf(manager, scope));
  }

  /** Of a case, by its id or its number, with what its organisation says. */
  async read(user: User, { organisationId, caseId, number, cycle }: PolicyScope & Partial<CaseName>) {
    const denied = refuseUnless(user, 'readBilling');
    if (denied) throw denied;
    const [file] = await this.db.query<readonly { id: string; organisationId: string }[]>(
      'select id, organisation_id as "organisationId" from case_file where id = $1 or (number = $2 and cycle = $3)',
      [caseId, number ?? null, cycle ?? null],
    );
    if (!file && number !== undefined)
      throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle ?? ''}.`, { number, cycle });
    const scope = { caseId: file?.id ?? caseId, organisationId: organisationId ?? file?.organisationId ?? null };
    const levels = await levelsOf(this.db.manager, scope);
    return { scope, policy: policyOf(levels), levels };
  }

  /** @throws InvalidInput where the house would say nothing. */
  async set(user: User, { organisationId, caseId }: PolicyScope, level: PolicyLevel, reason: string): Promise<void> {
    const denied = refuseUnless(user, 'keepBilling');
    if (denied) throw denied;
    const silent = Object.entries(level).filter(([, value]) => value === null);
    if (organisationId === null && caseId === null && silent.length > 0)
      throw new InvalidInput(
        'The house’s own policy says everything; only an organisation or a case leaves something to the level above.',
        silent.map(([name]) => ({ pointer: `/${name}`, message: 'Choose one.' })),
      );
    const { draftAt, debtHoldsBooking, debtHoldsReport, debtHoldsCertificate } = level;
    await this.db.query(
      `insert into billing_policy (id, organisation_id, case_id, draft_at, debt_holds_booking, debt_holds_report,
         debt_holds_certificate, reason, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[newId(), organisationId, caseId, draftAt, debtHoldsBooking, debtHoldsReport, debtHoldsCertificate],
        ...[reason, user.id, await this.clock.now()],
      ],
    );
  }

  /** @throws DomainError where the policy lets overdue invoices of the organisation hold the act. */
  async refuseWhereDebtHolds(
    at: { readonly id: string; readonly organisationId: string },
    act: HeldAct,
  ): Promise<void> {
    const refusal = await this.heldByDebt({ caseId: at.id, organisationId: at.organisationId }, act);
    if (refusal) throw refusal;
  }

  private async heldByDebt(scope: PolicyScope, act: HeldAct): Promise<DomainError | undefined> {
    const policy = await this.of(this.db.manager, scope);
    if (!policy.debtHolds[act]) return undefined;
    const today = await this.clock.today();
    const overdue = await this.db.query<readonly OverdueInvoice[]>(OVERDUE, [scope.organisationId, today]);
    return heldByDebt(act, policy, overdue);
  }
}

async function levelsOf(manager: EntityManager, { caseId, organisationId }: PolicyScope) {
  const levels = await manager.query<PolicyStep[]>(LEVELS, [caseId, organisationId]);
  return levels.sort((one, other) => NEAREST.indexOf(one.level) - NEAREST.indexOf(other.level));
}
