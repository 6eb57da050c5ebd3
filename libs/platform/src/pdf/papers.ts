// What each paper says, as plain JSON. Figures come computed and values typed: the papers decide nothing, they only set them.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { Grade } from '#domain/scoring/standards';
import type { ClaimPaper, ReminderPaper, StatementPaper } from './collection-papers.js';
import type { BankBlock, BodyBlock, PaperCustomer } from './paper-blocks.js';
import type { InternalReportPaper, ReportToDraw, SummaryPaper } from './report-papers.js';

export type { BankBlock, BodyBlock, PaperCustomer } from './paper-blocks.js';
export type { PaperCriterion, PaperSegment, ReportPaper, VerbalFeedback } from './report-papers.js';

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
  | { readonly kind: 'report'; readonly data: ReportToDraw }
  | { readonly kind: 'internal report'; readonly data: InternalReportPaper }
  | { readonly kind: 'public summary'; readonly data: SummaryPaper }
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
