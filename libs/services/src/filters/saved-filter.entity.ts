import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody narrows a list to, under a name. */
@Entity('saved_filter')
export class SavedFilterRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') list!: string;
  @Column('text') name!: string;
  /** As in the address of the list's page; what it asks for is checked where the list is read. */
  @Column('text') query!: string;
  @Column('boolean') shared!: boolean;
  @Column('int') version!: number;
}
