import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NameChange } from '#domain/organisations/entry';

/** What an organisation or one of its programmes was called before; never changed itself. The version is the one after it. */
@Entity('register_change')
export class RegisterChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('uuid', { nullable: true }) programmeId!: string | null;
  @Column('int') version!: number;
  @Column('jsonb') changes!: readonly NameChange[];
  @Column('text') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
}
