// What a report says: the accepted scores by segment and criterion, beside what the assessor and the office wrote.
import type { Instant } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import type { GradeResult } from '#domain/scoring/grade';
import type { CriterionScore, Segment, StandardsRules } from '#domain/scoring/standards';
import type { BodyBlock, PaperCriterion, PaperSegment, ReportPaper } from '#platform/pdf/papers';
import type { CaseAtHand } from '../cases/commands.service.js';
import type { Particulars } from './particulars.service.js';

export interface SegmentRemarks {
  readonly no: number;
  readonly strengths: readonly string[];
  readonly improvements: readonly string[];
}

export interface Remarks {
  /** Paragraphs parted by an empty line. */
  readonly summary: string;
  readonly segments: readonly SegmentRemarks[];
}

export interface Judged {
  readonly rules: StandardsRules;
  readonly scores: readonly CriterionScore[];
  readonly result: GradeResult;
}

/** @throws InvalidInput where remarks are made on a segment that the pinned standards do not have. */
export function checkSegments({ segments }: StandardsRules, remarks: Remarks): void {
  const unknown = remarks.segments.findIndex(({ no }) => !segments.some((each) => each.no === no));
  if (unknown >= 0)
    throw new InvalidInput('The remarks name a segment that the standards do not have.', [
      { pointer: `/segments/${unknown}/no`, message: 'There is no such segment in the pinned standards version.' },
    ]);
}

export function reportContent(
  at: CaseAtHand,
  particulars: Particulars,
  { rules, scores, result }: Judged,
  remarks: Remarks,
  body: BodyBlock,
): ReportPaper {
  return {
    body,
    caseNo: at.number,
    cycle: at.cycle,
    version: at.state.reportVersion + 1,
    organisation: particulars.organisation,
    programme: particulars.programme,
    standardsTitle: particulars.standardsTitle,
    targetLevel: particulars.targetLevel,
    achieved: result.grade,
    visitDays: at.state.heldDays,
    assessor: particulars.assessor,
    supervisor: particulars.supervisor,
    issuedAt: at.now satisfies Instant,
    overallShown: result.overallShown,
    grades: rules.grades,
    segments: rules.segments.map((segment) => paperSegment(segment, scores, result, remarks)),
    reasons: result.reasons,
    verbalFeedback: particulars.verbalFeedback,
    summary: remarks.summary,
  };
}

function paperSegment(
  { no, title, criteria }: Segment,
  scores: readonly CriterionScore[],
  result: GradeResult,
  remarks: Remarks,
): PaperSegment {
  const figures = result.segments.find((each) => each.no === no);
  if (!figures) throw new Error(`the result lacks segment ${no}`);
  const { shown, awarded, available, floorFailed } = figures;
  const said = remarks.segments.find((each) => each.no === no);
  return {
    ...{ no, title, shown, awarded, available, floorFailed },
    strengths: said?.strengths ?? [],
    improvements: said?.improvements ?? [],
    criteria: criteria.map((criterion): PaperCriterion => {
      const score = scores.find((each) => each.criterion === criterion.id);
      const known = { id: criterion.id, title: criterion.title, available: criterion.points };
      if (!score) throw new Error(`the sealed scores lack criterion ${criterion.id}`);
      if ('notApplicable' in score) return { ...known, points: null, notApplicable: score.notApplicable };
      return { ...known, points: score.points, ...(score.comment === undefined ? {} : { comment: score.comment }) };
    }),
  };
}
