// What a particular of a document is: when it is asked for, by which rule, and what to do where it is missing (particulars.ts).
import type { LocalDay } from '../calendar/dates.js';
import type { InvoiceKind } from './kinds.js';
import type { VatTreatment } from './treatment.js';

interface Address {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly vatNumber?: string;
}

/** A document as it would be issued. */
export interface ToCheck {
  readonly kind: InvoiceKind;
  readonly issuedOn: LocalDay;
  /** Null where no rate is known for it. */
  readonly taxPoint: LocalDay | null;
  readonly supplier: Address;
  readonly customer: Address & { readonly country: string };
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: string;
    readonly unit: string;
    readonly unitNet: number;
  }[];
  readonly treatment: VatTreatment;
  /** Wordings that will stand on it. */
  readonly wordings: readonly string[];
  readonly orderRequired: boolean;
  readonly purchaseOrder: string | null;
  readonly corrected: { readonly number: string; readonly issuedOn: LocalDay } | null;
  readonly correctionReason: string | null;
}

export interface ParticularRule {
  /** Where it stands in the document. */
  readonly field: string;
  readonly what: string;
  /** The rule that asks for it. */
  readonly rule: string;
  /** Documents issued on this day or after; from the beginning where it is left out. */
  readonly from?: string;
  /** Documents issued before this day. */
  readonly until?: string;
  readonly asked?: (doc: ToCheck) => boolean;
  /** What to do where it is missing. */
  readonly missing: (doc: ToCheck) => string | undefined;
}
