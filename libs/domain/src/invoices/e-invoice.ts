// What an electronic invoice needs beside the particulars of a paper one (docs/process.md, Money; Peppol BIS Billing 3: BT-34, BT-49,
// and BT-10 or BT-13). Without them the electronic invoice is refused, never the invoice.

export interface EInvoiceParties {
  readonly supplier: { readonly electronicId: string | null };
  readonly customer: { readonly electronicId: string | null };
  readonly buyerReference: string | null;
  readonly purchaseOrder: string | null;
}

const filled = (text: string | null): boolean => text !== null && text.trim() !== '';

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
    ...(filled(customer.electronicId) ? [] : ['the customer’s electronic address (billing profile)']),
    ...(filled(buyerReference) || filled(purchaseOrder)
      ? []
      : ['the customer’s purchase order or a buyer reference (billing profile)']),
  ];
}
