import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { PdfRenderer } from '#platform/pdf/pdf-renderer';
import type { Paper } from '#platform/pdf/papers';
import type { Sends } from '#platform/database/sending';
import { FileContent, IssuedDocument, type DocumentKind, type EForm, type PaperContent } from './document.entity.js';

export type { EForm };

export interface PaperToKeep {
  readonly id: string;
  readonly caseId: string | null;
  readonly invoiceId?: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** 1 where it is left out. */
  readonly version?: number;
  readonly paper: Paper;
}

/** A file with what it says: a drawn paper, or an electronic form of one. */
export interface WrittenPaper extends Omit<PaperToKeep, 'paper'> {
  readonly paper: PaperContent;
  readonly fileName: string;
  readonly contentType: string;
  /** Null, with the trouble, where it could not be made. */
  readonly bytes: Uint8Array | null;
  readonly trouble: string | null;
}

const PDF = 'application/pdf';

/** Draws papers and keeps them. A paper that cannot be drawn is kept with its trouble, so that nothing else waits for it. */
@Injectable()
export class PapersService {
  private readonly log = new Logger(PapersService.name);

  constructor(
    private readonly renderer: PdfRenderer,
    private readonly db: DataSource,
  ) {}

  /** Never throws: the same data gives the same bytes, so a retry is the same paper. */
  async draw(wanted: PaperToKeep): Promise<WrittenPaper> {
    try {
      const { bytes, fileName } = await this.renderer.render(wanted.paper);
      return { ...wanted, contentType: PDF, fileName, bytes, trouble: null };
    } catch (error) {
      this.log.error(`the ${wanted.kind} ${wanted.id} cannot be drawn: ${String(error)}`);
      const trouble = String(error);
      return { ...wanted, contentType: PDF, fileName: `${wanted.kind}.pdf`, bytes: null, trouble };
    }
  }

  async keep(tx: Sends, paper: WrittenPaper, at: Instant): Promise<void> {
    const sha256 = paper.bytes && createHash('sha256').update(paper.bytes).digest('hex');
    if (paper.bytes) {
      await tx.query(
        `insert into file_content (sha256, content_type, bytes) values ($1, $2, $3) on conflict do nothing`,
        [sha256, paper.contentType, Buffer.from(paper.bytes)],
      );
    }
    await tx.query(
      `insert into document (id, case_id, invoice_id, kind, title, file_name, paper, sha256, trouble, made_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (id) do update set sha256 = excluded.sha256, trouble = excluded.trouble where document.sha256 is null`,
      [
        paper.id,
        paper.caseId,
        paper.invoiceId ?? null,
        paper.kind,
        paper.title,
        paper.fileName,
        paper.paper,
        sha256,
        paper.trouble,
        at,
        paper.version ?? 1,
      ],
    );
  }

  async find(id: string): Promise<IssuedDocument> {
    const found = await this.db.getRepository(IssuedDocument).findOneBy({ id });
    if (!found) throw new DomainError('PAPER.UNKNOWN', 'There is no such document.', { id });
    return found;
  }

  async contentOf({ sha256, trouble }: IssuedDocument): Promise<FileContent> {
    const content = sha256 ? await this.db.getRepository(FileContent).findOneBy({ sha256 }) : null;
    if (content) return content;
    throw new DomainError('PAPER.NOT_DRAWN', 'This document could not be made yet; its page says why.', { trouble });
  }
}
