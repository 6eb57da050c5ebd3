import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organisation says about the publication of a summary; the last word counts. */
@Entity('publication_consent')
export class PublicationConsent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('boolean') given!: boolean;
  /** Who said so for the organisation. */
  @Column('text') saidBy!: string;
  @Column('date') onDay!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

/** A report's rendering as it was first drawn: drawn again it says the same. */
@Entity('report_rendering')
export class ReportRendering {
  @PrimaryColumn('uuid') documentId!: string;
  @PrimaryColumn('text') profile!: string;
  @Column('jsonb') content!: object;
  @Column('timestamptz') madeAt!: Date;
}
