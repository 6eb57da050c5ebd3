// The written report of an assessment (process: within six weeks of the last visit day, with scores and grade).
import { days, listed, longDay, plainDayAt } from '../mailer/format.js';
import type { PaperCriterion, PaperSegment, ReportToDraw } from './report-papers.js';
import { bodyOf, fileName, GRADE_NAMES, visitDaysText, type Sheet } from './sheet.js';

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const points = ({ points, available }: PaperCriterion): string =>
  points === null ? 'n/a' : `${points} / ${available}`;

function segmentOf({ criteria, ...segment }: PaperSegment) {
  return {
    ...segment,
    percent: Number(segment.shown),
    points: `${segment.awarded} of ${segment.available} points`,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      points: points(criterion),
      notApplicable: criterion.notApplicable ?? '',
      comment: criterion.comment ?? '',
    })),
  };
}

function verdict({ achieved, targetLevel }: ReportToDraw): string {
  if (!achieved) return 'The programme does not reach the level of an award at this assessment.';
  const name = GRADE_NAMES[achieved].toLowerCase();
  return achieved === targetLevel
    ? `The programme reaches ${name}, the level for which it applied.`
    : `The programme reaches ${name}. It had applied for ${GRADE_NAMES[targetLevel].toLowerCase()}.`;
}

/** The chart in words, for those who do not see it. */
function chartText({ overallShown, segments, grades }: ReportToDraw): string {
  const scores = segments.map(({ no, title, shown }) => `segment ${no}, ${title}: ${shown} per cent`);
  const rules = grades.map(
    ({ grade, overallMinimum, segmentFloor }) =>
      `${grade} from ${overallMinimum} per cent overall with at least ${segmentFloor} per cent in each segment`,
  );
  return `Bar chart of the scores. Overall: ${overallShown} per cent; ${scores.join('; ')}. Awards: ${rules.join('; ')}.`;
}

/** What the marks in the chart stand for. */
function legend({ grades }: ReportToDraw): string {
  const minimums = grades.map(({ grade, overallMinimum }) => `${grade} ${overallMinimum}%`);
  return `Marks on the overall bar: ${listed(minimums)}. Dotted line: the floor that no segment may lie under.`;
}

/** Floors that are the same for several grades are one line in the chart. */
function floorsOf({ grades }: ReportToDraw) {
  const values = [...new Set(grades.map(({ segmentFloor }) => segmentFloor))];
  return values.map((value) => ({
    at: Number(value),
    label:
      values.length === 1
        ? `floor ${value}`
        : `${listed(grades.filter((g) => g.segmentFloor === value).map(({ grade }) => grade))} ${value}`,
  }));
}

function chartOf(paper: ReportToDraw) {
  return {
    text: chartText(paper),
    legend: legend(paper),
    overall: Number(paper.overallShown),
    floors: floorsOf(paper),
    minimums: paper.grades.map(({ grade, overallMinimum }) => ({
      grade,
      at: Number(overallMinimum),
      label: overallMinimum,
    })),
  };
}

const factsOf = (paper: ReportToDraw): readonly (readonly [name: string, value: string])[] => [
  ['Case', paper.cycle > 1 ? `${paper.caseNo}, assessment cycle ${paper.cycle}` : paper.caseNo],
  ['Standards', paper.standardsTitle],
  ['Level applied for', GRADE_NAMES[paper.targetLevel]],
  [`Assessment (${days(paper.visitDays.length)})`, visitDaysText(paper.visitDays, longDay)],
  ['Assessor', paper.assessor],
  ['Supervisory assessor', paper.supervisor],
  [paper.draft ? 'Draft of' : 'Report issued', plainDayAt(paper.issuedAt)],
];

const feedbackOf = ({ verbalFeedback }: ReportToDraw) =>
  verbalFeedback && {
    ...verbalFeedback,
    day: longDay(verbalFeedback.day),
    summary: paragraphs(verbalFeedback.summary),
  };

function editionOf({ draft, version }: ReportToDraw): string {
  if (draft) return 'Draft: to be looked at before it is issued';
  return version > 1 ? `Version ${version}, which replaces the earlier report` : '';
}

const contentOf = (paper: ReportToDraw, title: string): Sheet['content'] => ({
  title,
  body: bodyOf(paper.body),
  organisation: paper.organisation,
  programme: paper.programme,
  caseNo: paper.caseNo,
  footer: `Case ${paper.caseNo}${paper.cycle > 1 ? `, cycle ${paper.cycle}` : ''} · ${paper.draft ? 'draft, not issued' : `version ${paper.version}`}`,
  edition: editionOf(paper),
  facts: factsOf(paper),
  grade: paper.achieved ?? 'none',
  gradeName: paper.achieved ? GRADE_NAMES[paper.achieved] : 'Not awarded',
  verdict: verdict(paper),
  overall: paper.overallShown,
  chart: chartOf(paper),
  grades: paper.grades.map((each) => ({ ...each, name: GRADE_NAMES[each.grade] })),
  segments: paper.segments.map(segmentOf),
  reasons: paper.reasons,
  summary: paragraphs(paper.summary),
  feedback: feedbackOf(paper),
});

export function reportSheet(paper: ReportToDraw): Sheet {
  const title = `Assessment report: ${paper.programme}`;
  return {
    template: 'report',
    standard: 'ua-1',
    title,
    fileName: fileName(
      ...[paper.body.name, 'report', paper.caseNo, String(paper.cycle), paper.draft ? 'draft' : `v${paper.version}`],
    ),
    issuedAt: paper.issuedAt,
    content: contentOf(paper, title),
  };
}
