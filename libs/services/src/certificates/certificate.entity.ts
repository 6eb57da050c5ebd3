import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificatePaper } from '#platform/pdf/papers';

/** What a certificate says, frozen when the command to issue it was given; the recording draws it. */
@Entity('certificate')
export class Certificate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') commandId!: string;
  @Column('text') number!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('jsonb') content!: CertificatePaper;
  @Column('timestamptz') madeAt!: Date;
}
