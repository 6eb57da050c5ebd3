import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProfileChange } from '#domain/organisations/billing-profile';

/** What one change of a billing profile changed; never changed itself. The version is the organisation's after it. */
@Entity('billing_profile_change')
export class BillingProfileChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('int') version!: number;
  @Column('jsonb') changes!: readonly ProfileChange[];
  @Column('text') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
}
