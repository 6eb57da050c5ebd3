import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftMoment } from '#domain/billing/policy';
import type { LocalDay } from '#domain/calendar/dates';
import type { CustomerKind } from '#domain/invoices/place-of-supply';
import type { VatTreatment } from '#domain/invoices/treatment';

/** What the house (neither id), an organisation or a case says about billing; the newest of each counts. Rows are only added. */
@Entity('billing_policy')
export class BillingPolicyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  /** Null: as the level above. */
  @Column('text', { nullable: true }) draftAt!: DraftMoment | null;
  @Column('boolean', { nullable: true }) debtHoldsBooking!: boolean | null;
  @Column('boolean', { nullable: true }) debtHoldsReport!: boolean | null;
  @Column('boolean', { nullable: true }) debtHoldsCertificate!: boolean | null;
  @Column('text') reason!: string;
  @Column('text') setBy!: string;
  @Column('timestamptz') setAt!: Date;
}

/** An approved claim of Travel and Subsistence and the invoice that charges it. */
@Entity('charged_claim')
export class ChargedClaim {
  @PrimaryColumn('uuid') claimId!: string;
  @Column('uuid') invoiceId!: string;
}

/** Who decided how a supply is treated, when, by which rule and on what evidence. Never changed: a new one follows. */
@Entity('vat_decision')
export class VatDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subject!: 'cancellation' | 'place of supply';
  @Column('uuid', { nullable: true }) invoiceId!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('date') fromDay!: LocalDay;
  @Column('text') treatment!: VatTreatment;
  @Column('text') rule!: string;
  @Column('text') evidence!: string;
  @Column('text') decidedBy!: string;
  @Column('timestamptz') decidedAt!: Date;
  /** Of a place of supply: where the customer belongs, what it is, and what is to stand on its invoices. */
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { nullable: true }) customerKind!: CustomerKind | null;
  @Column('text', { nullable: true }) wording!: string | null;
}
