import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Remarks } from './report-content.js';

/** The text of a case's report as it is being written: by the assessor, by the office, over several sittings. */
@Entity('report_text')
export class ReportText {
  @PrimaryColumn('uuid') caseId!: string;
  @Column('jsonb') remarks!: Remarks;
  @Column('uuid') savedBy!: string;
  @Column('timestamptz') savedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}
