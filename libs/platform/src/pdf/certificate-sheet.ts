// The award certificate (process: within two weeks of the report; unique number, programme, grade, standards, dates, signatory).
import { plainDay, plainDayAt } from '../mailer/format.js';
import type { CertificatePaper } from './papers.js';
import { bodyOf, fileName, GRADE_NAMES, visitDaysText, type Sheet } from './sheet.js';

export async function certificateSheet(paper: CertificatePaper): Promise<Sheet> {
  const revised = (paper.revision ?? 1) > 1;
  const edition = revised ? `${paper.certificateNo}, revision ${paper.revision}` : paper.certificateNo;
  const title = `Certificate ${edition}: ${paper.programme}`;
  return {
    template: 'certificate',
    standard: 'ua-1',
    title,
    fileName: fileName(paper.body.name, 'certificate', paper.certificateNo, ...(revised ? [`r${paper.revision}`] : [])),
    issuedAt: paper.issuedAt,
    content: {
      title,
      body: bodyOf(paper.body),
      organisation: paper.organisation,
      programme: paper.programme,
      grade: paper.grade,
      gradeName: GRADE_NAMES[paper.grade],
      standardsTitle: paper.standardsTitle,
      visitDays: visitDaysText(paper.visitDays),
      reportIssuedOn: plainDay(paper.reportIssuedOn),
      issuedOn: plainDayAt(paper.issuedAt),
      validUntil: paper.validUntil ? plainDay(paper.validUntil) : '',
      certificateNo: edition,
      caseNo: paper.caseNo,
      signatory: paper.signatory,
      verifyUrl: paper.verifyUrl ?? '',
    },
    ...(paper.verifyUrl && { drawing: await qrCode(paper.verifyUrl) }),
  };
}

/** Its library is sixty modules: they are loaded for a certificate, not with every process. */
async function qrCode(address: string): Promise<string> {
  const { toString } = await import('qrcode');
  return toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
}
