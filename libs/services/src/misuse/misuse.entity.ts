import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { MisuseOutcome } from '#domain/misuse/misuse';

/** What was reported, as it was reported; only what came of it changes. */
@Entity('mark_misuse')
export class MarkMisuseRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') reportedOn!: LocalDay;
  @Column('text') reportedBy!: string;
  @Column('text') usedBy!: string;
  @Column('uuid', { nullable: true }) certificateId!: string | null;
  @Column('text') place!: string;
  @Column('text') seen!: string;
  @Column('text', { default: 'open' }) outcome!: MisuseOutcome;
  @Column('int', { default: 1 }) version!: number;
  @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}

/** What was done about it; never changed. */
@Entity('mark_misuse_note')
export class MarkMisuseNote {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') misuseId!: string;
  @Column('text') note!: string;
  @Column('text') outcome!: MisuseOutcome;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}
