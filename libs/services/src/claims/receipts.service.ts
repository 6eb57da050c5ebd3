import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import { checkClaimStep } from '#domain/claims/claim-steps';
import { receiptName, receiptTypeOf } from '#domain/claims/receipt-file';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { claimOf } from './claim-rows.js';

export interface ReceiptFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface Kept extends ReceiptFile {
  readonly claimant: string;
  readonly status: string;
}

const MOST_RECEIPTS = 60;

/** Receipts of claims: kept by the hash of their bytes, seen by the claimant and by who may decide or look after claims. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The same bytes on the same claim are the same receipt. Answers its id. @throws DomainError unless it is what it should be. */
  async keep(user: User, claimId: string, fileName: string, bytes: Uint8Array): Promise<string> {
    const type = receiptTypeOf(bytes);
    if (type instanceof DomainError) throw type;
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const claim = await claimOf(tx, claimId, 'for update of c');
      const acting = { id: user.id, decides: may(user, 'decideClaim') };
      const refusal = checkClaimStep({ status: claim.status, claimant: claim.claimant.id }, 'change', acting);
      if (refusal) throw refusal;
      if (claim.receipts.length >= MOST_RECEIPTS)
        throw new DomainError(
          'RECEIPT.TOO_MANY',
          `A claim has at most ${MOST_RECEIPTS} receipts; begin another claim.`,
        );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await tx.query(
        `insert into file_content (sha256, content_type, bytes) values ($1, $2, $3) on conflict do nothing`,
        [...[sha256, type, Buffer.from(bytes)]],
      );
      await tx.query(
        `insert into travel_receipt (id, claim_id, sha256, file_name, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint travel_receipt_once do nothing`,
        [newId(), claim.id, sha256, receiptName(fileName, type), user.id, now],
      );
      const [kept] = await tx.query<readonly { id: string }[]>(
        'select id from travel_receipt where claim_id = $1 and sha256 = $2',
        [claim.id, sha256],
      );
      return kept?.id ?? '';
    });
  }

  /** @throws DomainError where it is unknown, or not the reader's to see. */
  async read(user: User, id: string): Promise<ReceiptFile> {
    const denied = refuseUnless(user, 'readClaims');
    if (denied) throw denied;
    const rows = await this.db.query<readonly Kept[]>(
      `select r.file_name as "fileName", b.content_type as "contentType", b.bytes, c.claimant, c.status
       from travel_receipt r join file_content b on b.sha256 = r.sha256 join travel_claim c on c.id = r.claim_id where r.id::text = $1`,
      [id],
    );
    const found = rows[0];
    const all = user.roles.some((role) => ['office', 'manager', 'finance'].includes(role));
    if (found && (found.claimant === user.id || (all && found.status !== 'draft'))) return found;
    throw new DomainError('RECEIPT.UNKNOWN', 'There is no such receipt among those that you may see.', { id });
  }
}
