import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportPaper } from '#platform/pdf/papers';

/** What a report says, frozen when the command to issue it was given; the recording draws it. */
@Entity('report')
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') commandId!: string;
  @Column('jsonb') content!: ReportPaper;
  @Column('timestamptz') madeAt!: Date;
}
