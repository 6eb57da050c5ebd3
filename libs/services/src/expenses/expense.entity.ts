import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChargeLine } from '#domain/invoices/expenses';

/** An approved claim, as it will be recharged; never changed. */
@Entity('expense_claim')
export class ExpenseClaim {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') commandId!: string;
  @Column('jsonb') lines!: readonly ChargeLine[];
  @Column('int') netPence!: number;
  @Column('text') approvedBy!: string;
  @Column('timestamptz') approvedAt!: Date;
}
