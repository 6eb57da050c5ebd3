import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ask } from './outbox.service.js';

/**
 * One logical message to one recipient, with the exact text that goes out.
 * `for digest`: waits for the digest of its reader's day; `in digest`: was told in one, as a line.
 * `unclear`: an outcome mail whose delivery no one can tell; a person decides, it is never repeated by itself.
 */
export type MailStatus =
  'for digest' | 'in digest' | 'queued' | 'sending' | 'sent' | 'refused' | 'unclear' | 'cancelled';

@Entity('mail')
export class Mail {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  /** A deadline: once it is over, or paused, this mail has no reason any more. */
  @Column('uuid', { nullable: true }) standsWith!: string | null;
  @Column('uuid', { nullable: true }) invoiceId!: string | null;
  @Column('text') subjectKind!: string;
  @Column('text') subjectId!: string;
  @Column('int') cycle!: number;
  @Column('text') purpose!: string;
  @Column('text') occurrence!: string;
  @Column('text') recipient!: string;
  @Column('text') recipientRole!: string;
  @Column('text') messageId!: string;
  @Column('text') subject!: string;
  @Column('text') textPart!: string;
  @Column('text') htmlPart!: string;
  @Column('jsonb', { default: [] }) documentIds!: readonly string[];
  @Column('text', { nullable: true }) ical!: string | null;
  @Column('boolean', { default: false }) outcome!: boolean;
  @Column('timestamptz') dated!: Date;
  @Column('jsonb', { nullable: true }) ask!: Ask | null;
  @Column('uuid', { nullable: true }) digestId!: string | null;
  @Column('text') status!: MailStatus;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { default: () => 'now()' }) nextAttemptAt!: Date;
  @Column('text', { nullable: true }) lease!: string | null;
  @Column('text', { nullable: true }) trouble!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
