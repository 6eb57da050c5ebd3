// The report as it is issued, and its other renderings (docs/process.md, Report): for the house beside it, and in short for the public.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { StrengthInShort } from '#domain/reports/strengths';
import type { Grade } from '#domain/scoring/standards';
import type { BodyBlock } from './paper-blocks.js';

export interface PaperCriterion {
  readonly id: string;
  readonly title: string;
  /** Null where it was not applicable. */
  readonly points: number | null;
  readonly available: number;
  /** The reason, where it was not applicable. */
  readonly notApplicable?: string;
  readonly comment?: string;
}

export interface PaperSegment {
  readonly no: number;
  readonly title: string;
  /** Per cent, truncated to one decimal: `"93.3"`. */
  readonly shown: string;
  readonly awarded: number;
  readonly available: number;
  /** The segment lies under the lowest grade's floor. */
  readonly floorFailed: boolean;
  readonly strengths: readonly string[];
  readonly improvements: readonly string[];
  readonly criteria: readonly PaperCriterion[];
}

/** One grade of the pinned standards version; per cent as the version writes them (`"80"`, `"59.5"`). Ascending. */
export interface PaperGrade {
  readonly grade: Grade;
  readonly overallMinimum: string;
  readonly segmentFloor: string;
}

export interface VerbalFeedback {
  readonly day: LocalDay;
  readonly by: string;
  readonly to: string;
  readonly summary: string;
}

export interface ReportPaper {
  readonly body: BodyBlock;
  readonly caseNo: string;
  readonly cycle: number;
  /** 1 for the first; a corrected report is a new version. */
  readonly version: number;
  readonly organisation: string;
  readonly programme: string;
  readonly standardsTitle: string;
  readonly targetLevel: Grade;
  readonly achieved: Grade | null;
  readonly visitDays: readonly LocalDay[];
  readonly assessor: string;
  readonly supervisor: string;
  readonly issuedAt: Instant;
  /** Per cent, truncated to one decimal. */
  readonly overallShown: string;
  readonly grades: readonly PaperGrade[];
  readonly segments: readonly PaperSegment[];
  /** Why no grade, or no higher one, was reached; sentences. */
  readonly reasons: readonly string[];
  readonly verbalFeedback: VerbalFeedback | null;
  /** The assessor's summary; paragraphs parted by an empty line. */
  readonly summary: string;
}

/** `draft`: to look at before it is issued; said on its cover and on every page. */
export type ReportToDraw = ReportPaper & { readonly draft?: true };

/** Per cent; null where there is no such set. */
export interface ComparedLine {
  readonly name: string;
  readonly self: string | null;
  readonly assessor: string | null;
  /** With the supervisor's scores in place of the assessor's; null where there are none. */
  readonly supervisor: string | null;
}

export interface AlternativeLine {
  readonly criterion: string;
  readonly title: string;
  /** Which of the assessor's sets it stands beside, from 1. */
  readonly setNo: number;
  readonly assessor: string;
  readonly supervisor: string;
  readonly why: string;
  /** What came of it, in a sentence. */
  readonly outcome: string;
}

/** Something on record, in a sentence. */
export interface Noted {
  readonly day: LocalDay;
  readonly words: string;
}

export interface HouseNotes {
  readonly compared: readonly ComparedLine[];
  readonly alternatives: readonly AlternativeLine[];
  /** Submitted, returned with which comments, accepted. */
  readonly review: readonly Noted[];
  /** How many of each kind were heard, beside how many had to be. */
  readonly interviews: readonly { readonly kind: string; readonly heard: number; readonly target: number }[];
  readonly impartiality: readonly Noted[];
}

export type InternalReportPaper = ReportPaper & HouseNotes;

export interface SummaryPaper extends Pick<
  ReportPaper,
  'body' | 'organisation' | 'programme' | 'standardsTitle' | 'achieved' | 'visitDays' | 'issuedAt'
> {
  readonly strengthsInShort: readonly StrengthInShort[];
}
