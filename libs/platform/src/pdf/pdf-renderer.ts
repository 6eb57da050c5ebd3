import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { certificateSheet } from './certificate-sheet.js';
import { claimSheet, reminderSheet, statementSheet } from './collection-sheets.js';
import { regularFaces } from './fonts.js';
import { invoiceSheet } from './invoice-sheet.js';
import type { Paper, RenderedPaper } from './papers.js';
import { Repertoire } from './repertoire.js';
import { internalReportSheet, summarySheet } from './report-profile-sheets.js';
import { reportSheet } from './report-sheet.js';
import type { Sheet } from './sheet.js';
import { Typesetter } from './typesetter.js';

/** Sets papers as PDF. The same paper gives the same bytes, on every machine. */
@Injectable()
export class PdfRenderer {
  // Made at the first paper: a process that sets none does not pay for the fonts.
  private press?: { readonly typesetter: Typesetter; readonly repertoire: Repertoire };

  async render(paper: Paper): Promise<RenderedPaper> {
    this.press ??= { typesetter: new Typesetter(), repertoire: new Repertoire(regularFaces()) };
    const { drawing, ...words } = await sheetOf(paper);
    const { value: sheet, unset } = this.press.repertoire.fit(words);
    const bytes = this.press.typesetter.set(drawing === undefined ? sheet : { ...sheet, drawing });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes, sha256, fileName: sheet.fileName, title: sheet.title, unset };
  }
}

async function sheetOf(paper: Paper): Promise<Sheet> {
  switch (paper.kind) {
    case 'report':
      return reportSheet(paper.data);
    case 'internal report':
      return internalReportSheet(paper.data);
    case 'public summary':
      return summarySheet(paper.data);
    case 'certificate':
      return certificateSheet(paper.data);
    case 'invoice':
      return invoiceSheet(paper.data);
    case 'reminder':
      return reminderSheet(paper.data);
    case 'statement':
      return statementSheet(paper.data);
    case 'claim':
      return claimSheet(paper.data);
  }
}
