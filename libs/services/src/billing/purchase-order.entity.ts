import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The customer's order for a case; the newest counts, one without a number takes the earlier ones back. Rows are only added. */
@Entity('purchase_order')
export class PurchaseOrder {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('int') ordinal!: number;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') enteredBy!: string;
  @Column('timestamptz') enteredAt!: Date;
}
