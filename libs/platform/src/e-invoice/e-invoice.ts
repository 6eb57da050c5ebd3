// What an electronic invoice says, in the terms of EN 16931. Figures come computed: nothing is reckoned here.
import type { LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';

/** Where a party receives electronic documents: an identifier and its scheme (EAS list), such as `9932` for a UK VAT number. */
export interface ElectronicAddress {
  readonly scheme: string;
  readonly id: string;
}

export interface EParty {
  readonly name: string;
  readonly addressLines: readonly string[];
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly vatNumber?: string;
  readonly electronicAddress: ElectronicAddress;
}

/** Why no VAT is charged, where none is: outside the scope, or the customer accounts for it. */
export type VatTreatment = 'standard' | 'zero-rated' | 'reverse charge' | 'outside the scope';

export interface ELine {
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitNet: Pence;
  readonly net: Pence;
  readonly rateBasisPoints: number;
}

export interface EVat {
  readonly rateBasisPoints: number;
  readonly net: Pence;
  readonly vat: Pence;
}

export interface EInvoice {
  readonly kind: 'invoice' | 'credit note';
  readonly number: string;
  readonly issuedOn: LocalDay;
  readonly taxPoint: LocalDay;
  /** The day on which the service was complete; the tax point where that is not known yet. */
  readonly suppliedOn?: LocalDay;
  readonly dueOn?: LocalDay;
  readonly terms?: string;
  readonly supplier: EParty;
  readonly customer: EParty;
  /** One of the two at least: the customer's order, or a reference the customer asked us to state. */
  readonly purchaseOrder?: string;
  readonly buyerReference?: string;
  readonly treatment: VatTreatment;
  readonly lines: readonly ELine[];
  readonly vatByRate: readonly EVat[];
  readonly net: Pence;
  readonly vat: Pence;
  readonly gross: Pence;
  readonly account?: { readonly name: string; readonly id: string; readonly bic?: string };
  /** Of a credit note: the invoice it corrects. */
  readonly credits?: { readonly number: string; readonly issuedOn: LocalDay };
  readonly notes?: readonly string[];
}
