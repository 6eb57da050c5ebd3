import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EInvoice } from '#platform/e-invoice/e-invoice';
import type { Paper } from '#platform/pdf/papers';

export type DocumentKind =
  'report' | 'certificate' | 'invoice' | 'credit note' | 'debit note' | 'reminder' | 'statement' | 'claim' | EForm;

/** The electronic forms of an invoice or note. */
export type EForm = 'e-invoice' | 'hybrid invoice';

export type PaperContent = Paper | { readonly kind: EForm; readonly data: EInvoice };

/** A paper that was issued: what it says (`paper`) and, by hash, its bytes. Without a hash it says what troubled the drawing. */
@Entity('document')
export class IssuedDocument {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  @Column('uuid', { nullable: true }) invoiceId!: string | null;
  @Column('text') kind!: DocumentKind;
  @Column('text') title!: string;
  @Column('text') fileName!: string;
  @Column('int', { default: 1 }) version!: number;
  @Column('jsonb') paper!: PaperContent;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('text', { nullable: true }) trouble!: string | null;
  @Column('timestamptz') madeAt!: Date;
}

/** Bytes by their hash; written once, never changed. */
@Entity('file_content')
export class FileContent {
  @PrimaryColumn('text') sha256!: string;
  @Column('text') contentType!: string;
  @Column('bytea') bytes!: Buffer;
}
