import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Charge } from '#domain/claims/claim-charging';
import type { ClaimLine } from '#domain/claims/claim-lines';
import type { ClaimStatus } from '#domain/claims/claim-steps';

/** What the approver says of a line, counted from 1. */
export interface Remark {
  readonly line: number;
  readonly reason: string;
}

/** What somebody paid on the way to a case. Approved it becomes an expense claim, which invoices charge. */
@Entity('travel_claim')
export class TravelClaim {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') commandId!: string;
  @Column('uuid') caseId!: string;
  /** An account. */
  @Column('uuid') claimant!: string;
  @Column('text') status!: ClaimStatus;
  @Column('jsonb', { default: [] }) lines!: readonly ClaimLine[];
  /** Of the last return. */
  @Column('jsonb', { default: [] }) remarks!: readonly Remark[];
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { nullable: true }) expenseClaimId!: string | null;
  @Column('text', { nullable: true }) charge!: Charge | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

@Entity('travel_claim_step')
export class TravelClaimStep {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') claimId!: string;
  @Column('text') what!: 'made' | 'submitted' | 'returned' | 'approved' | 'withdrawn';
  @Column('uuid') by!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb', { default: [] }) remarks!: readonly Remark[];
}

/** A receipt by the hash of its bytes, which lie in `file_content`. */
@Entity('travel_receipt')
export class TravelReceipt {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') claimId!: string;
  @Column('text') sha256!: string;
  @Column('text') fileName!: string;
  @Column('uuid') uploadedBy!: string;
  @Column('timestamptz') uploadedAt!: Date;
}
