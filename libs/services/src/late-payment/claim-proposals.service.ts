import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { refuseProposal } from '#domain/late-payment/claim-steps';
import { idOf } from '#platform/database/ids';
import { claimState, reckon, standingOf } from './claim-state.js';

/** The ladder proposes a claim where one can be made; a person decides. */
@Injectable()
export class ClaimProposalsService {
  /** In the caller's transaction, under the account's lock. Nothing where a claim stands or none is due. */
  async proposeIn(tx: EntityManager, invoiceId: string, now: Instant): Promise<void> {
    const state = await claimState(tx, invoiceId, londonDay(now));
    if (refuseProposal(standingOf(state))) return;
    if ((await reckon(tx, state, londonDay(now))) instanceof DomainError) return;
    await insertProposal(tx, invoiceId, { commandId: `ladder ${invoiceId}`, by: 'system', now });
  }
}

export async function insertProposal(
  tx: EntityManager,
  invoiceId: string,
  { commandId, by, now }: { readonly commandId: string; readonly by: string; readonly now: Instant },
): Promise<void> {
  await tx.query(
    `insert into late_payment_claim (id, invoice_id, status, proposed_by, proposed_at, command_id) values ($1, $2, 'proposed', $3, $4, $5)
     on conflict on constraint late_payment_claim_command_unique do nothing`,
    [idOf('late payment claim', commandId), invoiceId, by, now, commandId],
  );
}
