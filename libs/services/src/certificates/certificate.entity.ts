import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { Grade } from '#domain/scoring/standards';
import type { CertificatePaper } from '#platform/pdf/papers';

/** One of the time before this system: what is on record of it. */
export interface OldContent {
  readonly grade: Grade;
  /** Whether its number is the one that stands on it. */
  readonly numberKnown: boolean;
  readonly expiredOn: LocalDay | null;
}

/** What a certificate says, frozen when the command to issue it was given; the recording draws it. */
@Entity('certificate')
export class Certificate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') commandId!: string;
  @Column('text') number!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('jsonb') content!: CertificatePaper | OldContent;
  @Column('timestamptz') madeAt!: Date;
}
