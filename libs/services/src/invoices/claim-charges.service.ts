import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { CaseToCharge } from '#domain/claims/claim-charging';
import type { ChargeLine } from '#domain/invoices/expenses';
import { sum } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';
import { BillingPoliciesService } from '../billing/billing-policies.service.js';
import { feeDocument, insertDraft } from './draft-rows.js';

export interface ClaimToCharge {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly lines: readonly ChargeLine[];
}

const ONTO_DRAFT = `
  update invoice set lines = lines || $2::jsonb, gross_pence = gross_pence + $3, version = version + 1,
    reason = case reason when 'fee' then 'fee and expenses' else reason end
  where id = $1 and status = 'draft' and released_at is null`;

/** Charges claims that were approved after the case's own approval of Travel and Subsistence. The case is locked by the caller. */
@Injectable()
export class ClaimChargesService {
  constructor(private readonly policies: BillingPoliciesService) {}

  async standing(
    tx: EntityManager,
    { caseId, organisationId }: Pick<ClaimToCharge, 'caseId' | 'organisationId'>,
  ): Promise<Pick<CaseToCharge, 'draftAt' | 'fee'>> {
    const { draftAt } = await this.policies.of(tx, { caseId, organisationId });
    const fee = await feeDocument(tx, caseId);
    const open = fee?.status === 'draft' && !fee.released;
    return { draftAt, fee: !fee ? 'none' : open ? 'open draft' : 'approved or issued' };
  }

  async ontoOpenDraft(tx: EntityManager, claim: ClaimToCharge): Promise<void> {
    const fee = await feeDocument(tx, claim.caseId);
    if (!fee) throw new Error(`the draft of the fee of case ${claim.caseId} has gone while it was locked`);
    await tx.query(ONTO_DRAFT, [fee.id, JSON.stringify(claim.lines), sum(claim.lines.map(({ net }) => net))]);
    await tx.query('insert into charged_claim (claim_id, invoice_id) values ($1, $2)', [claim.id, fee.id]);
  }

  async onItsOwn(tx: EntityManager, { id, ...claim }: ClaimToCharge, now: Instant): Promise<void> {
    const draft = { ...claim, id: idOf('invoice of claim', id), reason: 'expenses', claims: [id], by: null };
    await insertDraft(tx, draft, now);
  }
}
