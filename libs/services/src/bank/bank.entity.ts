import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnMap } from '#domain/bank/column-map';
import type { LocalDay } from '#domain/calendar/dates';

/** Which column of a bank's CSV file is which. */
@Entity('bank_column_map')
export class BankColumnMap {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('jsonb') map!: ColumnMap;
  @Column('int', { default: 1 }) version!: number;
  @Column('text') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
}

/** An account of our own. */
@Entity('bank_account')
export class BankAccount {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** IBAN, or sort code and number. */
  @Column('text') number!: string;
  @Column('text', { default: 'GBP' }) currency!: 'GBP';
  /** The map that its last CSV file was read by. */
  @Column('uuid', { nullable: true }) columnMapId!: string | null;
  @Column('text') openedBy!: string;
  @Column('timestamptz') openedAt!: Date;
}

/** A file of the bank; never changed. The hash of its bytes keeps the same file from coming in twice. */
@Entity('bank_statement')
export class BankStatement {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bankAccountId!: string;
  @Column('text') format!: 'CSV' | 'CAMT.053';
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  @Column('date') firstDay!: LocalDay;
  @Column('date') lastDay!: LocalDay;
  @Column('int', { nullable: true }) openingPence!: number | null;
  @Column('int', { nullable: true }) closingPence!: number | null;
  /** Of the file; `knownLines` of them had come with an earlier one. */
  @Column('int') lines!: number;
  @Column('int') knownLines!: number;
  @Column('text') commandId!: string;
  @Column('text') importedBy!: string;
  @Column('timestamptz') importedAt!: Date;
}

/** Money that came in (above nothing) or went out; never changed. Its id follows from what it says: its fingerprint. */
@Entity('bank_line')
export class BankLine {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bankAccountId!: string;
  @Column('uuid') bankStatementId!: string;
  @Column('int') ordinal!: number;
  @Column('date') bookedOn!: LocalDay;
  @Column('int') pence!: number;
  @Column('text') description!: string;
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) bankReference!: string | null;
  /** Which of its equals in the file. */
  @Column('int') occurrence!: number;
}

/** What a person decided of a line; undone with a reason, never deleted. A line without one that stands is new. */
@Entity('bank_match')
export class BankMatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') bankLineId!: string;
  @Column('text') kind!: 'payment' | 'refund' | 'ignored';
  @Column('uuid', { nullable: true }) paymentId!: string | null;
  @Column('uuid', { nullable: true }) refundId!: string | null;
  /** The payment was recorded with it, and is taken back with it. */
  @Column('boolean') recorded!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') commandId!: string;
  @Column('text') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('text', { nullable: true }) undoneBy!: string | null;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
  @Column('text', { nullable: true }) undoReason!: string | null;
}
