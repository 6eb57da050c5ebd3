import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ExportTotals } from '#domain/books/export-lines';

export const EXPORT_LAYOUTS = ['sales ledger', 'VAT return', 'aged debtors', 'Xero', 'Sage 50'] as const;
export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];

/** A file that was handed out, byte for byte; rows are only added. */
@Entity('book_export')
export class BookExport {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') layout!: ExportLayout;
  @Column('date') fromDay!: LocalDay;
  @Column('date') toDay!: LocalDay;
  @Column('text') fileName!: string;
  @Column('bytea') content!: Buffer;
  @Column('text') sha256!: string;
  @Column('jsonb') totals!: ExportTotals;
  @Column('text') commandId!: string;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}
