// What each paper says, as plain JSON. Figures come computed and values typed: the papers decide nothing, they only set them.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { Grade } from '#domain/scoring/standards';
import type { ClaimPaper, ReminderPaper, StatementPaper } from './collection-papers.js';
import type { BankBlock, BodyBlock, PaperCustomer } from './paper-blocks.js';

export type { BankBlock, BodyBlock, PaperCustomer } from './paper-blocks.js';

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

export interface CertificatePaper {
  readonly body: BodyBlock;
  readonly certificateNo: string;
  /** A revised certificate keeps its number; left out for the first. */
  readonly revision?: number;
  readonly caseNo: string;
  readonly organisation: string;
  readonly programme: string;
  readonly grade: Grade;
  readonly standardsTitle: string;
  readonly issuedAt: Instant;
  readonly visitDays: readonly LocalDay[];
  readonly reportIssuedOn: LocalDay;
  readonly signatory: { readonly name: string; readonly title: string };
  /** Where the certificate's standing can be checked; printed, and as a QR code. */
  readonly verifyUrl?: string;
  readonly validUntil?: LocalDay;
}

export interface InvoicePaperLine {
  readonly description: string;
  /** As it shall be read: `"1"`, `"40"`. */
  readonly quantity: string;
  /** `"assessment"`, `"mile"`, `"night"`. */
  readonly unit: string;
  readonly unitNet: Pence;
  /** 1750 is 17.5 %. */
  readonly rateBasisPoints: number;
  readonly net: Pence;
}

export interface VatAtRate {
  readonly rateBasisPoints: number;
  readonly net: Pence;
  readonly vat: Pence;
}

export interface InvoicePaper {
  readonly kind: 'invoice' | 'credit note' | 'debit note';
  /** To look at before it is issued: marked as a draft on every page. */
  readonly draft?: true;
  readonly body: BodyBlock;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly issueDate: LocalDay;
  readonly taxPoint: LocalDay;
  /** Why this is the tax point, in words; shown small. */
  readonly taxPointReason: string;
  /** None on a credit note. */
  readonly dueDate?: LocalDay;
  readonly terms?: string;
  readonly customer: PaperCustomer;
  readonly caseNo: string;
  readonly programme: string;
  readonly lines: readonly InvoicePaperLine[];
  readonly vatByRate: readonly VatAtRate[];
  readonly net: Pence;
  readonly vat: Pence;
  readonly gross: Pence;
  readonly currency: 'GBP';
  readonly bank?: BankBlock;
  /** Wordings the law asks for, such as the reverse charge. */
  readonly notes?: readonly string[];
  /** The document that a credit or debit note corrects, and why. */
  readonly corrects?: { readonly number: string; readonly issueDate: LocalDay; readonly reason: string };
}

export type Paper =
  | { readonly kind: 'report'; readonly data: ReportPaper }
  | { readonly kind: 'certificate'; readonly data: CertificatePaper }
  | { readonly kind: 'invoice'; readonly data: InvoicePaper }
  | { readonly kind: 'reminder'; readonly data: ReminderPaper }
  | { readonly kind: 'statement'; readonly data: StatementPaper }
  | { readonly kind: 'claim'; readonly data: ClaimPaper };

export type PaperKind = Paper['kind'];

export interface RenderedPaper {
  readonly bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly fileName: string;
  readonly title: string;
  /** Characters that the papers' fonts lack, set as ◊: to be shown to a person before the paper goes out. */
  readonly unset: readonly string[];
}
