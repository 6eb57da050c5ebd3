// The report for the house, with what stays in it behind what was issued; and its summary for the public, of one page.
import { plainDay, plainDayAt } from '../mailer/format.js';
import type { HouseNotes, InternalReportPaper, SummaryPaper } from './report-papers.js';
import { reportSheet } from './report-sheet.js';
import { bodyOf, fileName, GRADE_NAMES, visitDaysText, type Sheet } from './sheet.js';

const percent = (shown: string | null): string => (shown === null ? '–' : `${shown}%`);

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const houseOf = ({ compared, alternatives, review, interviews, impartiality }: HouseNotes) => ({
  compared: compared.map(({ name, self, assessor, supervisor }) => [
    ...[name, percent(self), percent(assessor), percent(supervisor)],
  ]),
  alternatives,
  review: review.map(({ day, words }) => ({ day: plainDay(day), words })),
  interviews: interviews.map(({ kind, heard, target }) => [capital(kind), String(heard), String(target)]),
  impartiality: impartiality.map(({ day, words }) => ({ day: plainDay(day), words })),
});

export function internalReportSheet(paper: InternalReportPaper): Sheet {
  const sheet = reportSheet(paper);
  const title = `${sheet.title} (internal)`;
  return {
    ...sheet,
    title,
    fileName: fileName(...[paper.body.name, 'report-internal', paper.caseNo, String(paper.cycle), `v${paper.version}`]),
    content: { ...sheet.content, title, house: houseOf(paper) },
  };
}

/** Neither the case's number nor the target stands on it: it says what was awarded and why it deserved it. */
export function summarySheet(paper: SummaryPaper): Sheet {
  const title = `Accreditation summary: ${paper.programme}`;
  return {
    template: 'summary',
    standard: 'ua-1',
    title,
    fileName: fileName(paper.body.name, 'summary', paper.programme),
    issuedAt: paper.issuedAt,
    content: {
      title,
      body: bodyOf(paper.body),
      organisation: paper.organisation,
      programme: paper.programme,
      grade: paper.achieved ?? 'none',
      gradeName: paper.achieved ? GRADE_NAMES[paper.achieved] : 'Not awarded',
      facts: [
        ['Standards', paper.standardsTitle],
        ['Assessment', visitDaysText(paper.visitDays)],
        ['Report issued', plainDayAt(paper.issuedAt)],
      ],
      strengths: paper.strengthsInShort,
    },
  };
}
