import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { eventOf, type CaseEvent } from '#domain/cases/events';
import { idOf } from '#platform/database/ids';
import type { CertificatePaper, Paper, ReportPaper } from '#platform/pdf/papers';
import type { Sends } from '#platform/database/sending';
import { PapersService, type WrittenPaper } from '../papers/papers.service.js';

/** A paper that an event issues, drawn, with what the letter about it quotes. */
export interface Issued {
  readonly seq: number;
  readonly paper: WrittenPaper;
  readonly reasons: readonly string[];
  readonly certificateNo: string;
}

interface Frozen {
  readonly table: 'report' | 'certificate';
  readonly id: string;
  readonly seq: number;
}

/** The papers of a case: drawn from what was frozen when the command was given, kept when the event is recorded. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly db: DataSource,
    private readonly papers: PapersService,
  ) {}

  async draw(caseId: string, events: readonly CaseEvent[], now: Instant): Promise<readonly Issued[]> {
    const wanted = events.flatMap((event): Frozen[] => {
      const report = eventOf('issueReport', event)?.data.report ?? eventOf('correctReport', event)?.data.report;
      const certificate = eventOf('issueCertificate', event)?.data.certificate;
      if (report !== undefined) return [{ table: 'report', id: report, seq: event.seq }];
      return certificate === undefined ? [] : [{ table: 'certificate', id: certificate, seq: event.seq }];
    });
    return Promise.all(wanted.map((each) => this.drawOne(caseId, each, now)));
  }

  keep(tx: Sends, issued: Issued, at: Instant): Promise<void> {
    return this.papers.keep(tx, issued.paper, at);
  }

  private async drawOne(caseId: string, { table, id, seq }: Frozen, now: Instant): Promise<Issued> {
    const rows = await this.db.query<readonly { content: ReportPaper | CertificatePaper }[]>(
      `select content from ${table} where id = $1 and case_id = $2`,
      [id, caseId],
    );
    const content = rows[0]?.content;
    if (!content) throw new Error(`the ${table} ${id} that the event issues is missing`);
    const data = { ...content, issuedAt: now };
    const paper = { kind: table, data } as Paper;
    const version = editionOf(content);
    const title = titleOf(table, version);
    const drawn = await this.papers.draw({
      id: idOf('document', caseId, seq),
      caseId,
      kind: table,
      title,
      version,
      paper,
    });
    return {
      seq,
      paper: drawn,
      reasons: 'reasons' in content ? content.reasons : [],
      certificateNo: 'certificateNo' in content ? content.certificateNo : '',
    };
  }
}

/** Version of a report, revision of a certificate. */
const editionOf = (content: ReportPaper | CertificatePaper): number =>
  'version' in content ? content.version : (content.revision ?? 1);

function titleOf(table: Frozen['table'], edition: number): string {
  if (table === 'report') return edition > 1 ? `Report, version ${edition}` : 'Report';
  return edition > 1 ? `Certificate, revision ${edition}` : 'Certificate';
}
