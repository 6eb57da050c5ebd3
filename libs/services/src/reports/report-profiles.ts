// One report's record, and the paper that each profile makes of it (#domain/reports/profiles says what it shows).
import { redacted, type Profile, type ReportField } from '#domain/reports/profiles';
import { inShort } from '#domain/reports/strengths';
import type { Paper, ReportPaper } from '#platform/pdf/papers';
import type { HouseNotes, InternalReportPaper, SummaryPaper } from '#platform/pdf/report-papers';

export type ReportRecord = InternalReportPaper & SummaryPaper;

/** Every field of the record has its class, or this does not compile. */
type Classed = Exclude<keyof ReportRecord, ReportField> extends never ? ReportRecord : never;

/** @param names of people: a strength that names one is not for the public. */
export const recordOf = (report: ReportPaper, house: HouseNotes, names: readonly string[]): Classed => ({
  ...report,
  ...house,
  strengthsInShort: inShort(report.segments, [
    ...[report.assessor, report.supervisor, report.verbalFeedback?.to ?? '', ...names],
  ]),
});

export function paperFor(profile: Profile, record: ReportRecord): Paper {
  const data = redacted(profile, record);
  switch (profile) {
    case 'internal':
      return { kind: 'internal report', data: data as InternalReportPaper };
    case 'organisation':
      return { kind: 'report', data: data as ReportPaper };
    case 'public summary':
      return { kind: 'public summary', data: data as SummaryPaper };
  }
}

export const NO_NOTES: HouseNotes = { compared: [], alternatives: [], review: [], interviews: [], impartiality: [] };
