// The public face of writing an electronic invoice: its ids, and what it needs done outside.

/** `e-invoice/<uuid of the document>` */
export const eInvoiceWorkflowId = (invoiceId: string): string => `e-invoice/${invoiceId}`;

export interface EInvoiceActivities {
  /** Keeps both electronic forms of an issued document, or says with them why not. A repeat replaces trouble only. */
  writeEInvoice(invoiceId: string): Promise<void>;
}
