import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A revocation as it was proposed. */
@Entity('certificate_revocation')
export class CertificateRevocationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') proceedingId!: string;
  @Column('uuid') proposedBy!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') madeAt!: Date;
}

/** By somebody else, frozen before the step is decided. */
@Entity('certificate_revocation_approval')
export class CertificateRevocationApprovalRow {
  @PrimaryColumn('uuid') revocationId!: string;
  @PrimaryColumn('text') commandId!: string;
  @Column('uuid') approvedBy!: string;
  @Column('timestamptz') madeAt!: Date;
}
