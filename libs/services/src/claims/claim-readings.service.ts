import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { CHARGE_WORDS } from '#domain/claims/claim-charging';
import { rechargedLines, totalsOfClaim, type ClaimLine, type ClaimTotals } from '#domain/claims/claim-lines';
import { CLAIM_STEPS, checkClaimStep, type ClaimStatus, type ClaimStep } from '#domain/claims/claim-steps';
import { DomainError } from '#domain/errors';
import { pence, type Pence } from '#domain/money/pence';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { ClaimRatesService } from './claim-rates.service.js';
import { APPROVED, claimOf, type StoredClaim } from './claim-rows.js';

export interface ClaimView extends StoredClaim {
  readonly totals: ClaimTotals;
  /** What each line comes to for the customer, before VAT. */
  readonly nets: readonly Pence[];
  /** Approved in all, with this claim, less the estimate; null where none was agreed. */
  readonly variance: number | null;
  readonly chargeWords: string | null;
  /** Approved, and on no invoice: the engine did not answer, or the fee is still to come. */
  readonly waitsForInvoice: boolean;
  /** What the reader may do now; of the rest, why not. */
  readonly possibilities: readonly { readonly step: ClaimStep; readonly why: string | null }[];
}

export interface ClaimRow {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly caseNumber: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly claimant: string;
  readonly submittedAt: Instant | null;
  readonly paid: Pence;
  readonly lineCount: number;
}

export interface ClaimsAsked {
  readonly status?: ClaimStatus | undefined;
  readonly mine?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a case's Travel and Subsistence was estimated at, and what was approved: no line, no person. */
export interface TravelOfCase {
  readonly estimate: Pence | null;
  readonly agreedOn: LocalDay | null;
  readonly approved: Pence;
  readonly claims: readonly { readonly id: string; readonly status: ClaimStatus; readonly claimant: string }[];
  readonly mayClaim: boolean;
}

const LIST = `
  select c.id, c.status, f.number as "caseNumber", f.cycle, o.name as organisation, u.name as claimant, c.lines,
    to_char(c.submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt"
  from travel_claim c join account u on u.id = c.claimant join case_file f on f.id = c.case_id join organisation o on o.id = f.organisation_id
  where ($1::uuid is null or c.claimant = $1) and ($2::text is null or c.status = $2) and ($3::uuid is null or c.id < $3)
    and (c.status <> 'draft' or c.claimant = $5)
  order by c.id desc limit $4`;

const TRAVEL = `
  select f.id, f.organisation_id as "organisationId", f.assessor_id as "assessorId", f.supervisor_id as "supervisorId",
    f.second_supervisor_id as "secondSupervisorId", f.guests, (f.state #>> '{estimate,net}')::int as estimate,
    f.state #>> '{estimate,agreedOn}' as "agreedOn",
    (select coalesce(sum(x.net_pence), 0)::int from expense_claim x where x.case_id = f.id and ${APPROVED}) as approved,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'status', c.status, 'claimant', u.name, 'of', u.id) order by c.id), '[]')
       from travel_claim c join account u on u.id = c.claimant where c.case_id = f.id) as claims
  from case_file f where f.number = $1 and f.cycle = $2`;

/** Claims for reading: their own to claimants, all but others' drafts to the office and finance. */
@Injectable()
export class ClaimReadingsService {
  constructor(
    private readonly db: DataSource,
    private readonly rates: ClaimRatesService,
  ) {}

  async list(user: User, { status, mine, limit, cursor }: ClaimsAsked) {
    const denied = refuseUnless(user, 'readClaims');
    if (denied) throw denied;
    const rates = await this.rates.all();
    const rows = await this.db.query<
      readonly (Omit<ClaimRow, 'paid' | 'lineCount'> & { lines: readonly ClaimLine[] })[]
    >(LIST, [
      ...[seesAll(user) && !mine ? null : user.id, status ?? null, placeOf(cursor, [UUID])?.[0] ?? null, limit + 1],
      user.id,
    ]);
    const items = rows
      .slice(0, limit)
      .map(({ lines, ...row }) => ({ ...row, paid: totalsOfClaim(lines, rates).paid, lineCount: lines.length }));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.id]) };
  }

  /** @throws DomainError where it is unknown, or not the reader's to see. */
  async one(user: User, id: string): Promise<ClaimView> {
    const denied = refuseUnless(user, 'readClaims');
    if (denied) throw denied;
    const [claim, rates] = await Promise.all([claimOf(this.db.manager, id), this.rates.all()]);
    const mine = claim.claimant.id === user.id;
    if (!mine && (!seesAll(user) || claim.status === 'draft'))
      throw new DomainError('CLAIM.UNKNOWN', 'There is no such claim among those that you may see.', { id });
    const totals = totalsOfClaim(claim.lines, rates);
    const { estimate, approvedBeside } = claim.case;
    const acting = { id: user.id, decides: may(user, 'decideClaim') };
    return {
      ...claim,
      totals,
      nets: rechargedLines(claim.lines, rates).map(({ net }) => net),
      variance: estimate && approvedBeside + totals.net - estimate.net,
      chargeWords: claim.charge && CHARGE_WORDS[claim.charge],
      waitsForInvoice: claim.status === 'approved' && claim.invoice === null,
      possibilities: CLAIM_STEPS.map((step) => ({
        step,
        why: checkClaimStep({ status: claim.status, claimant: claim.claimant.id }, step, acting)?.message ?? null,
      })),
    };
  }

  /** For every party of the case; the claims themselves for whoever may read them. */
  async ofCase(user: User, number: string, cycle: number): Promise<TravelOfCase> {
    const rows = await this.db.query<readonly StoredTravel[]>(TRAVEL, [number, cycle]);
    const found = rows[0];
    if (!found) throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle}.`, { number, cycle });
    const denied = refuseUnless(user, 'readCase', found);
    if (denied) throw denied;
    return {
      ...{ estimate: found.estimate, agreedOn: found.agreedOn, approved: pence(found.approved) },
      claims: found.claims.filter(({ of, status }) => of === user.id || (seesAll(user) && status !== 'draft')),
      mayClaim: may(user, 'claimTravel', found),
    };
  }
}

interface StoredTravel extends Omit<TravelOfCase, 'claims' | 'mayClaim'> {
  readonly organisationId: string;
  readonly assessorId: string | null;
  readonly supervisorId: string | null;
  readonly claims: readonly (TravelOfCase['claims'][number] & { readonly of: string })[];
}

const seesAll = ({ roles }: User): boolean => roles.some((role) => ['office', 'manager', 'finance'].includes(role));
