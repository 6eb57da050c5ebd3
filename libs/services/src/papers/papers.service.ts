import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { PdfRenderer } from '#platform/pdf/pdf-renderer';
import type { Paper } from '#platform/pdf/papers';
import { FileContent, IssuedDocument, type DocumentKind } from './document.entity.js';

export interface PaperToKeep {
  readonly id: string;
  readonly caseId: string | null;
  readonly invoiceId?: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly paper: Paper;
}

export interface DrawnPaper extends PaperToKeep {
  readonly fileName: string;
  readonly bytes: Uint8Array | null;
  readonly sha256: string | null;
  readonly trouble: string | null;
}

/** Draws papers and keeps them. A paper that cannot be drawn is kept with its trouble, so that nothing else waits for it. */
@Injectable()
export class PapersService {
  private readonly log = new Logger(PapersService.name);

  constructor(
    private readonly renderer: PdfRenderer,
    private readonly db: DataSource,
  ) {}

  /** Never throws: the same data gives the same bytes, so a retry is the same paper. */
  async draw(wanted: PaperToKeep): Promise<DrawnPaper> {
    try {
      const { bytes, sha256, fileName } = await this.renderer.render(wanted.paper);
      return { ...wanted, fileName, bytes, sha256, trouble: null };
    } catch (error) {
      this.log.error(`the ${wanted.kind} ${wanted.id} cannot be drawn: ${String(error)}`);
      return { ...wanted, fileName: `${wanted.kind}.pdf`, bytes: null, sha256: null, trouble: String(error) };
    }
  }

  async keep(tx: EntityManager, paper: DrawnPaper, at: Instant): Promise<void> {
    if (paper.bytes && paper.sha256) {
      await tx.query(
        `insert into file_content (sha256, content_type, bytes) values ($1, 'application/pdf', $2) on conflict do nothing`,
        [paper.sha256, Buffer.from(paper.bytes)],
      );
    }
    await tx.query(
      `insert into document (id, case_id, invoice_id, kind, title, file_name, paper, sha256, trouble, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (id) do update set sha256 = excluded.sha256, trouble = excluded.trouble where document.sha256 is null`,
      [
        paper.id,
        paper.caseId,
        paper.invoiceId ?? null,
        paper.kind,
        paper.title,
        paper.fileName,
        paper.paper,
        paper.sha256,
        paper.trouble,
        at,
      ],
    );
  }

  async find(id: string): Promise<IssuedDocument> {
    const found = await this.db.getRepository(IssuedDocument).findOneBy({ id });
    if (!found) throw new DomainError('PAPER.UNKNOWN', 'There is no such document.', { id });
    return found;
  }

  async bytesOf({ sha256, trouble }: IssuedDocument): Promise<Buffer> {
    const content = sha256 ? await this.db.getRepository(FileContent).findOneBy({ sha256 }) : null;
    if (content) return content.bytes;
    throw new DomainError('PAPER.NOT_DRAWN', 'This document could not be drawn yet; the office is told.', { trouble });
  }
}
