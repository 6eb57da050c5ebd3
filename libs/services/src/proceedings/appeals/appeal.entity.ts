import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealOutcome } from '#domain/appeals/appeal-steps';

/** What was lodged; its way is a proceeding of the same id. */
@Entity('appeal')
export class AppealRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  /** First, second, … of the cycle; null until it is lodged. */
  @Column('int', { nullable: true }) no!: number | null;
  @Column('text') grounds!: string;
  @Column('boolean') late!: boolean;
  @Column('uuid') lodgedBy!: string;
  @Column('uuid', { nullable: true }) panelId!: string | null;
  @Column('text', { nullable: true }) outcome!: AppealOutcome | null;
}

/** A panel as it was appointed; nobody on it has a part in the case. */
@Entity('appeal_panel')
export class AppealPanelRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') appealId!: string;
  @Column('text') commandId!: string;
  @Column('uuid') appointedBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

@Entity('appeal_panel_member')
export class AppealPanelMemberRow {
  @PrimaryColumn('uuid') panelId!: string;
  @PrimaryColumn('uuid') accountId!: string;
}
