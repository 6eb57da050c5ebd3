// What an electronic invoice needs beside the particulars of a paper one (docs/process.md, Money; Peppol BIS Billing 3: BT-34, BT-49,
// and BT-10 or BT-13). Without them the electronic invoice is refused, never the invoice.

export interface EInvoiceParties {
  readonly supplier: { readonly electronicId: string | null };
  readonly customer: { readonly electronicId: string | null };
  readonly buyerReference: string | null;
  readonly purchaseOrder: string | null;
}

const filled = (text: string | null): boolean => text !== null && text.trim() !== '';

/** What the customer's billing profile lacks for electronic invoices of any case. The order of a case stands in for the reference. */
export const missingOfCustomer = ({
  electronicId,
  buyerReference,
}: {
  readonly electronicId: string | null;
  readonly buyerReference: string | null;
}): readonly string[] => [
  ...(filled(electronicId) ? [] : [ELECTRONIC_ADDRESS]),
  ...(filled(buyerReference) ? [] : [REFERENCE]),
];

const ELECTRONIC_ADDRESS = 'the customer’s electronic address (billing profile)';
const REFERENCE = 'the customer’s purchase order or a buyer reference (billing profile)';

/** In words, with what to do; empty when the electronic invoice can be written. */
export function missingForEInvoice({
  supplier,
  customer,
  buyerReference,
  purchaseOrder,
}: EInvoiceParties): readonly string[] {
  return [
    ...(filled(supplier.electronicId)
      ? []
      : ['our electronic address (set BODY_ELECTRONIC_ADDRESS or BODY_VAT_NUMBER)']),
    ...missingOfCustomer({
      electronicId: customer.electronicId,
      buyerReference: filled(buyerReference) ? buyerReference : purchaseOrder,
    }),
  ];
}
