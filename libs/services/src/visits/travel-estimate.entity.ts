import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChargeLine } from '#domain/invoices/expenses';

/** What coming to a visit is expected to cost, as it would be recharged; never changed. */
@Entity('travel_estimate')
export class TravelEstimate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') commandId!: string;
  @Column('jsonb') lines!: readonly ChargeLine[];
  @Column('int') netPence!: number;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}
