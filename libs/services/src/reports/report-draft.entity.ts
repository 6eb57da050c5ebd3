import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Remarks } from './report-content.js';

/** What the organisation is shown when it checks the facts: no score and no grade. */
@Entity('report_draft')
export class ReportDraft {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') commandId!: string;
  @Column('jsonb') remarks!: Remarks;
  @Column('timestamptz') madeAt!: Date;
}
