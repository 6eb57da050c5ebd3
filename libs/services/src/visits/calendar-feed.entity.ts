import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One secret address; a new one ends the one before. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') tokenSha256!: string;
  @Column('timestamptz') createdAt!: Date;
  /** When a calendar last came for it. */
  @Column('timestamptz', { nullable: true }) fetchedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
